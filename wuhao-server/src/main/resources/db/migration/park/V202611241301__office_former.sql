-- what an office was called before, and until when
create table office_former (
    office_id bigint not null references office,
    name varchar(200) not null,
    name_en varchar(200) not null,
    until timestamp with time zone not null,
    why varchar(400) not null,
    primary key (office_id, until)
);
create index office_parent on office (parent_id);
