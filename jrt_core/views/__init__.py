"""What pages say: frozen view models with every sentence and number, and figures made from them."""
