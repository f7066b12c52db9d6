-- who answers for figures, and through which offices it hands in
create table department (
    code varchar(20) primary key,
    name varchar(100) not null,
    name_en varchar(100) not null
);
create table department_office (
    department varchar(20) not null references department,
    office_id bigint not null references office,
    primary key (department, office_id)
);

-- kinds of figures are data; code is the column of schemes
create table figure_kind (
    code varchar(40) primary key,
    name varchar(100) not null,
    name_en varchar(100) not null,
    unit varchar(20) not null,
    department varchar(20) not null references department,
    basis varchar(20) not null,
    purpose varchar(200) not null,
    purpose_en varchar(200) not null,
    readers varchar(10) not null,
    publishable boolean not null,
    ordinal int not null
);

-- one figure in its three layers; remark: why it is missing where there is no amount, else what explains an odd one
create table figure (
    enterprise varchar(18) not null references enterprise,
    period varchar(7) not null,
    kind varchar(40) not null references figure_kind,
    reported decimal(24, 6),
    remark varchar(400),
    reported_by varchar(64) not null,
    reported_at timestamp with time zone not null,
    source_file varchar(200),
    source_sheet varchar(100),
    source_row int,
    returned_by varchar(64),
    returned_at timestamp with time zone,
    returned_why varchar(400),
    approved decimal(24, 6),
    approved_by varchar(64),
    approved_at timestamp with time zone,
    adjusted decimal(24, 6),
    adjusted_by varchar(64),
    adjusted_at timestamp with time zone,
    adjusted_why varchar(400),
    primary key (enterprise, period, kind)
);
create index figure_period on figure (period, kind);

-- when a department's figures of a period are collected
create table figure_round (
    department varchar(20) not null references department,
    period varchar(7) not null,
    opens date not null,
    due date not null,
    primary key (department, period)
);

insert into department values ('tax', '税务部门', 'Tax'), ('statistics', '统计部门', 'Statistics'),
    ('industry', '工信部门', 'Industry'), ('power', '供电企业', 'Power supply'), ('water', '供水企业', 'Water supply'),
    ('environment', '生态环境部门', 'Environment'), ('commerce', '商务部门', 'Commerce');

insert into figure_kind values
    ('tax', '评价税收', 'Tax', '万元', 'tax', 'SHARING_AGREEMENT', '亩均综合评价', 'per-mu assessment', 'OFFICE', false, 10),
    ('sales', '销售收入', 'Sales', '万元', 'tax', 'SHARING_AGREEMENT', '亩均综合评价', 'per-mu assessment', 'OFFICE', false, 20),
    ('revenue', '主营业务收入', 'Revenue', '万元', 'statistics', 'OWN_FILING', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 30),
    ('output', '工业总产值', 'Output', '万元', 'statistics', 'OWN_FILING', '亩均综合评价、月度监测', 'per-mu assessment, monitoring', 'PLACE', false, 40),
    ('value_added', '增加值', 'Value added', '万元', 'statistics', 'OWN_FILING', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 50),
    ('profit', '利润总额', 'Profit', '万元', 'statistics', 'OWN_FILING', '亩均综合评价', 'per-mu assessment', 'OFFICE', false, 60),
    ('rd', '研发费用', 'R&D', '万元', 'statistics', 'OWN_FILING', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 70),
    ('heads', '年平均职工人数', 'Heads', '人', 'statistics', 'OWN_FILING', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 80),
    ('energy', '综合能耗', 'Energy', 'tce', 'industry', 'SHARING_AGREEMENT', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 90),
    ('upgrade', '技术改造投资', 'Technical-upgrade investment', '万元', 'industry', 'OWN_FILING', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 100),
    ('power', '用电量', 'Electricity', '万kWh', 'power', 'AUTHORISATION', '亩均综合评价、疑似闲置线索', 'per-mu assessment, clues to idle land', 'PLACE', false, 110),
    ('water', '用水量', 'Water', 't', 'water', 'SHARING_AGREEMENT', '亩均综合评价', 'per-mu assessment', 'PLACE', false, 120),
    ('emission', '主要污染物排放量', 'Emission', 't', 'environment', 'PUBLIC', '亩均综合评价', 'per-mu assessment', 'PLACE', true, 130),
    ('exports', '出口额', 'Exports', '万元', 'commerce', 'NONE', '优进优出指标', 'quality of trade', 'OFFICE', false, 140),
    ('imports', '进口额', 'Imports', '万元', 'commerce', 'NONE', '优进优出指标', 'quality of trade', 'OFFICE', false, 150);
