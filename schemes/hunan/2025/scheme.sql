-- 湖南省五好园区综合评价 2025 | Hunan five-good parks 2025
-- document: 湖南省 2025 年度五好园区评价公布的名额（文号不详）
-- 综合得分不是百分制，公布过 330.56 和 118.94 | Scores are not on a scale of 100: 330.56 and 118.94 were published
-- “末五位”在全部园区中取，不分级别 | The last five are taken of all parks, whatever their level
-- 末位并列的都列入 | Those who tie on the last place of a list are all in it
-- 得分由登记表给定，文件的计分部分不详；各市州平均分的排名见方案 hunan_cities | Scores are given by the table: the scoring part of the document is not known; city means are ranked by the scheme hunan_cities

-- 每个单位的全部计算过程 | Every unit with every step
create table assessment as
with
-- 往年末位名单：按（park）汇总 | 往年末位名单 added up by (park)
past_by_park as (
  select
    park as unit,
    count(*) as past_by_park_rows,
    cast(count(*) filter (where list_name = 'last_five' and cast(list_year as double) = 2024e0) as double) as past_count
  from past
  where park is not null
  group by park
),
-- 登记数据：园区 | Figures of the register: 园区
gathered as (
  select
    park.code as unit,
    park.name as unit_name,
    -- 级别 | level
    park.level as level,
    -- 地区 | region
    park.region as region,
    -- 综合得分 | composite score
    cast(park.composite as double) as composite,
    case when past_by_park.past_by_park_rows is null then 0e0 else past_by_park.past_count end as past_count
  from park
  left join past_by_park on past_by_park.unit = park.code
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    gathered.*,
    -- 综合得分 = composite | composite score = composite
    composite as given_score
  from gathered
),
-- 不参评与分类 | Who takes no place, and the classes
classed as (
  select
    figures.*,
    -- 不参评情形 | Who takes no place
    cast(null as varchar(1)) as ungraded,
    -- 因数据缺失无法判断的条件 | Conditions that a missing figure leaves open
    cast(null as varchar(1)) as undecided
  from figures
),
-- 参与比较的单位 | The units that are compared
compared as (
  select
    classed.*,
    coalesce(ungraded is null, false) as compared
  from classed
),
-- 按计分方法 | By the method of each item
earned as (
  select
    compared.*,
    -- 综合得分 | composite score
    given_score as given_score_method
  from compared
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 综合得分 | composite score
    given_score_method as given_score_points,
    case when given_score_method is null then 'missing: not graded' end as given_score_note
  from earned
),
-- 汇总 | Totals
totalled as (
  select
    limited.*,
    -- 总分 | total
    case when compared then
      given_score_points
    end as total_points
  from limited
),
-- 加分与扣分合计 | Bonus and penalty, summed
summed as (
  select
    totalled.*,
    0e0 as bonus,
    0e0 as penalty
  from totalled
),
-- 总分 + 加分 − 扣分 | Total + bonus − penalty
unrounded as (
  select
    summed.*,
    total_points + bonus - penalty as score_unrounded
  from summed
),
-- 得分保留 2 位小数 | The score, to 2 decimals
scored as (
  select
    unrounded.*,
    cast(try_cast(score_unrounded as decimal(18,8)) as decimal(18,2)) as score,
    try_cast(score_unrounded as decimal(18,8)) as ranked_on
  from unrounded
),
-- 进入排名的单位与直接定级 | Who is in the list, and grades given directly
listed as (
  select
    scored.*,
    cast(null as varchar(1)) as direct_grade,
    cast(null as varchar(1)) as direct_reason,
    'everyone' as group_name,
    compared
      and ranked_on is not null as in_list
  from scored
),
-- 全体排名 | One ranking of all
ranked as (
  select
    listed.*,
    case when in_list then rank() over (partition by in_list order by ranked_on desc nulls last) end as place,
    case when in_list then count(*) over (partition by in_list) end as listed,
    case when in_list then count(*) over (partition by in_list, ranked_on) end as tied
  from listed
),
-- 文件没有等级划分 | The document does not say how grades are given
final_grades as (
  select
    ranked.*,
    cast(null as varchar(1)) as grade_before_adjustment,
    cast(null as varchar(1)) as grade,
    cast(null as varchar(1)) as moves
  from ranked
)
select
  final_grades.*,
  case
    when ungraded is not null then 'ungraded'
    when not compared then 'no class'
    when score is null then 'figure missing'
    when grade is not null then 'graded'
    else 'scored'
  end as outcome
from final_grades;

-- 结果：一个单位一行 | The result, a row a unit
create table result as
select
  unit,
  unit_name as name,
  group_name,
  case when compared then score end as score,
  place as rank,
  listed as ranked,
  total_points as total,
  bonus,
  penalty,
  score_unrounded,
  grade_before_adjustment,
  grade,
  moves,
  direct_reason as direct,
  case outcome when 'ungraded' then ungraded when 'graded' then null when 'scored' then null else outcome end as ungraded_reason,
  undecided,
  cast(null as varchar(1)) as managed_as,
  cast(null as varchar(1)) as merged_as,
  cast(null as varchar(1)) as same_as
from assessment;

-- 合计：等级与不参评，加起来是全部 | Counts: grades and the ungraded add up to all
create table summary as
select
  group_name,
  outcome,
  case outcome when 'ungraded' then ungraded when 'graded' then grade end as code,
  count(*) as units
from assessment
group by 1, 2, 3;

-- 明细：从指标到得分，各项贡献加取整差等于得分 | Detail: contributions and the rounding add up to the score
create table detail as
select
  unit,
  'given_score' as node,
  1 as level,
  given_score as value,
  given_score as value_used,
  cast(null as double) as benchmark,
  given_score_points as points,
  cast(null as double) as weight,
  given_score_points as contribution,
  given_score_note as note
from assessment
where compared
union all
select
  unit,
  'total' as node,
  0 as level,
  cast(null as double) as value,
  cast(null as double) as value_used,
  cast(null as double) as benchmark,
  total_points as points,
  cast(null as double) as weight,
  cast(null as double) as contribution,
  cast(null as varchar(1)) as note
from assessment
where compared
union all
select
  unit,
  'rounding' as node,
  1 as level,
  cast(null as double) as value,
  cast(null as double) as value_used,
  cast(null as double) as benchmark,
  cast(score as double) - score_unrounded as points,
  cast(null as double) as weight,
  cast(score as double) - score_unrounded as contribution,
  cast(null as varchar(1)) as note
from assessment
where compared and score is not null;

-- 名单：先进与警示 | Lists: honours and warnings
create table lists as
with
-- 国家级前五名 | first five national parks
list_nation_first as (
  select
    unit,
    rank() over (order by ranked_on desc nulls last) as list_place
  from assessment
  where compared
    and ranked_on is not null
    and coalesce(level = 'nation', false)
),
-- 省级前五名 | first five provincial parks
list_province_first as (
  select
    unit,
    rank() over (order by ranked_on desc nulls last) as list_place
  from assessment
  where compared
    and ranked_on is not null
    and coalesce(level = 'province', false)
),
-- 各地区省级前三名 | first three provincial parks of each region
list_region_first as (
  select
    unit,
    rank() over (partition by region order by ranked_on desc nulls last) as list_place
  from assessment
  where compared
    and ranked_on is not null
    and region is not null
    and coalesce(level = 'province', false)
),
-- 连续两年末五位，退出 | last five two years running: delisted
list_delisted as (
  select
    unit,
    rank() over (order by ranked_on asc nulls last) as list_place,
    -- 往年也在此名单的年数 | Earlier years in this list
    case when coalesce(past_count > 0e0, false) then 1 else 0 end as earlier_years
  from assessment
  where compared
    and ranked_on is not null
)
select
  unit,
  'nation_first' as list,
  list_place as place
from list_nation_first
where list_place <= 5
union all
select
  unit,
  'province_first' as list,
  list_place as place
from list_province_first
where list_place <= 5
union all
select
  unit,
  'region_first' as list,
  list_place as place
from list_region_first
where list_place <= 3
union all
select
  unit,
  'delisted' as list,
  list_place as place
from list_delisted
where list_place <= 5 and earlier_years >= 1;
