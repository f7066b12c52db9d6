-- land approved for conversion, by approval batch
create table land_batch (
    number varchar(60) primary key,
    park varchar(40) not null,
    area decimal(24, 6) not null,
    approved_on date not null,
    document varchar(200)
);

-- a parcel by its 不动产单元号; the area is exact, in square metres
create table parcel (
    number varchar(60) primary key,
    park varchar(40) not null,
    location varchar(200),
    area decimal(24, 6) not null,
    approved_use varchar(20) not null,
    actual_use varchar(20),
    batch varchar(60),
    owner varchar(18),
    contract varchar(100),
    contract_on date,
    agreed_start date,
    agreed_completion date,
    promised_investment decimal(24, 6),
    promised_tax decimal(24, 6),
    started_on date,
    completed_on date,
    invested decimal(24, 6),
    share_built decimal(24, 6),
    stopped_since date,
    boundary text
);
create index parcel_park on parcel (park);
create index parcel_owner on parcel (owner);

-- a floor of a standard factory (标准厂房)
create table factory_floor (
    number varchar(60) primary key,
    parcel varchar(60) not null references parcel,
    building varchar(100) not null,
    floor varchar(20) not null,
    area decimal(24, 6) not null,
    rent decimal(24, 6)
);
create index factory_floor_parcel on factory_floor (parcel);

-- who uses how much of a parcel or floor, from when to when
create table occupation (
    number varchar(60) primary key,
    park varchar(40),
    parcel varchar(60) references parcel,
    floor varchar(60) references factory_floor,
    occupant varchar(18) not null,
    ground varchar(20) not null,
    lessor varchar(18),
    area decimal(24, 6) not null,
    since date not null,
    until date,
    document varchar(200)
);
create index occupation_parcel on occupation (parcel);
create index occupation_floor on occupation (floor);
create index occupation_occupant on occupation (occupant);
