-- The store that was published before, beside the draft.
attach $path as old (read_only);
