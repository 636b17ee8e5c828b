"""A small folder of plans for the two counties of `tiny`; plainly artificial, never shown to a reader."""

from __future__ import annotations

from pathlib import Path

COMMON = """
[[assignment]]
id = "uppdraget"
title = { sv = "Uppdraget", en = "The assignment" }
from = 2016
to = 2018
document = "planen"

[[document]]
id = "planen"
title = "Planen"
publisher = { sv = "Regionen", en = "The region" }
note = { sv = "Påhittad.", en = "Made up." }

[[area]]
id = "1"
title = { sv = "Ledning", en = "Management" }

[[target_group]]
id = "foretag"
title = { sv = "Företag", en = "Companies" }
"""

PLAN = """
[[plan]]
id = "uppsala-2016"
title = { sv = "Planen för Uppsala", en = "The plan of Uppsala" }
summary = { sv = "En sammanfattning.", en = "A summary." }
documents = ["planen"]
period = { from = "2016-11-01", to = "2018-11-01" }

[[plan.money]]
what = { sv = "Beviljat", en = "Granted" }
role = "granted"
amount = 1_200_000
document = "planen"

[[plan.priority]]
id = "arbete"
title = { sv = "Arbete", en = "Work" }
document = "planen"
target_groups = ["foretag"]
areas = ["1"]

[[plan.activity]]
id = "kurs"
kind = "utbildning"
title = { sv = "Kurs", en = "Course" }
what = { sv = "En kurs.", en = "A course." }
document = "planen"
serves = ["arbete"]
period = { from = "2017", to = "2017-06" }
indicators = ["sysselsattning"]

[[plan.activity.output]]
what = { sv = "Deltagare", en = "Participants" }
unit = "participants"
planned = 200
reached = 150

[[plan.activity]]
id = "natverk"
kind = "natverk"
title = { sv = "Nätverk", en = "Network" }
what = { sv = "Ett nätverk.", en = "A network." }
document = "planen"

[[plan.outcome]]
text = { sv = "Fler arbetar.", en = "More people work." }
document = "planen"
serves = ["arbete"]
indicators = ["sysselsattning"]
"""

LOGIC = """
[[logic]]
id = "modellen"
title = { sv = "Modellen", en = "The model" }
what = { sv = "Hur det hänger ihop.", en = "How it hangs together." }
regions = ["03"]
document = "planen"

[[logic.box]]
id = "pengar"
step = "resource"
text = { sv = "Pengar", en = "Money" }
leads_to = ["kursen"]

[[logic.box]]
id = "kursen"
step = "activity"
text = { sv = "Kursen", en = "The course" }
leads_to = ["malet"]
carried_by = ["kurs"]

[[logic.box]]
id = "malet"
step = "goal"
text = { sv = "Målet", en = "The goal" }
indicators = ["sysselsattning"]
"""

LADDER = """
[[ladder]]
id = "trappan"
title = { sv = "Trappan", en = "The stairs" }
what = { sv = "Steg för steg.", en = "Step by step." }
region = "10"
document = "planen"
wording = "ours"

[[ladder.step]]
title = { sv = "Först", en = "First" }
what = { sv = "Början.", en = "The beginning." }

[[ladder.step]]
title = { sv = "Sedan", en = "Then" }
what = { sv = "Mer.", en = "More." }

[[ladder.step]]
title = { sv = "Sist", en = "Last" }
what = { sv = "Allt.", en = "All." }
"""

FILES = {"common.toml": COMMON, "03.toml": PLAN, "logics.toml": LOGIC, "ladders.toml": LADDER}


def write(folder: Path) -> None:
    """Write all the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in FILES.items():
        (folder / name).write_text(text.lstrip("\n"), encoding="utf-8")
