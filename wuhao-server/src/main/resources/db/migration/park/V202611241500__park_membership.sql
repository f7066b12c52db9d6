-- what sort of park it is, and in which county; the committee stands in office_id
alter table park add column kind varchar(100);
alter table park add column county_id bigint references office;

-- which park an enterprise belonged to; until is the last day, null while it lasts. Overlaps are refused in the transaction.
create table membership (
    entry varchar(40) primary key,
    enterprise varchar(18) not null,
    park varchar(40) not null references park,
    since date not null,
    until date,
    why varchar(400),
    constraint membership_once unique (enterprise, since)
);
create index membership_park on membership (park, since);
