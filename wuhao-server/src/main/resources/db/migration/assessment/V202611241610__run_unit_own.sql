-- the unit's own office, where it has one: a firm sees its own result
alter table run_unit add column own_path varchar(400);
