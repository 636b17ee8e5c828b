-- The file of what a build works on.
attach $path as work;
