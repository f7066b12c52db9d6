-- whoever counts or reads the figures of a period finds all it needs in the index, in order, and no row is looked up one by one
drop index figure_period;
create index figure_of_period on figure (period, kind, enterprise, reported, approved, adjusted, returned_at);
