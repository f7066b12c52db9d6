-- that who set a round takes nothing more for it; until then it stays open, whatever other rounds open
alter table figure_round add column closed_by varchar(64);
alter table figure_round add column closed_at timestamp with time zone;
alter table figure_round add column closed_why varchar(400);
