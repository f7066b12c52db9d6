-- who did what; written once, never changed. digest = SHA-256 over the entry's fields and the digest before it.
create table audit_entry (
    id bigint primary key,
    at timestamp with time zone not null,
    login varchar(64) not null,
    address varchar(64) not null,
    action varchar(60) not null,
    object_kind varchar(40) not null,
    object_key varchar(200) not null,
    was varchar(4000),
    became varchar(4000),
    why varchar(1000),
    previous_digest char(64) not null,
    digest char(64) not null
);
create index audit_entry_object on audit_entry (object_kind, object_key);
create index audit_entry_login on audit_entry (login, at);

-- one row: the chain's end, locked while an entry is added, so that two writers cannot fork it
create table audit_chain (
    id int primary key,
    last_id bigint not null,
    last_digest char(64) not null
);
insert into audit_chain values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
