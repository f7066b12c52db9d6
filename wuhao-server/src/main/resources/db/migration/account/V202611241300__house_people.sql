-- the one row of decisions that set-up takes for the whole house
create table house (
    id int primary key,
    set_up_at timestamp with time zone,
    password_rules varchar(30) not null,
    small_office boolean not null,
    second_factor boolean not null
);
insert into house values (1, null, 'GRADED_PROTECTION', false, true);

-- where a person works: who keeps accounts at a place keeps those of its people
alter table account add column office_id bigint not null references office;
-- given by somebody else: to be changed at the next sign-in, void after some days
alter table account add column password_temporary boolean default false not null;
-- the last time step whose code was used, so that no code is used twice
alter table account add column totp_step bigint;
create index account_office on account (office_id);
create index account_grant_account on account_grant (account_id);
-- a role ended today may be given again today; overlaps are checked while the account's row is held
alter table account_grant drop constraint account_grant_once;
