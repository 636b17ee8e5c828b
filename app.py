"""Router: page configuration, navigation, language; the pages are in `pages/`."""

import streamlit as st

from jrt_core.ui import browser, menu, shell
from jrt_core.ui.registry import PAGES

text = shell.text()
st.set_page_config(page_title=text("site-name"), layout="wide", initial_sidebar_state="collapsed")

pages = {
    entry.file: st.Page(entry.file, title=text(entry.title), url_path=entry.path, default=not entry.path)
    for entry in PAGES
}
current = st.navigation(list(pages.values()), position="hidden")
shell.route(pages)
top = shell.frame()
shell.run(current)
with top:
    menu.menu()
# Last: what the browser tells makes a new run, which must not cut this one short.
browser.attend(shell.language(), current.url_path)
