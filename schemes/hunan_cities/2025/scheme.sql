-- 湖南省五好园区各市州平均分 2025 | Hunan five-good parks: mean by city 2025
-- document: 湖南省 2025 年度五好园区评价公布的结果（文号不详）
-- 平均分是本市州全部园区综合得分的简单平均，不分级别，不按面积加权 | The mean is the plain one of the scores of all parks of the city, whatever their level and size
-- 平均分保留两位小数，按未取整的平均分排名；相同的并列 | Means are shown to 2 decimals and ranked before rounding; equal ones share the place
-- 有园区缺综合得分的市州、没有园区的市州，没有平均分，不排名 | A city with a park that lacks its score, or without a park, has no mean and no place
-- 园区的综合得分由登记表给定，文件的计分部分不详 | The parks' scores are given by the table: the scoring part of the document is not known

-- 每个单位的全部计算过程 | Every unit with every step
create table assessment as
with
-- 园区：按（city）汇总 | 园区 added up by (city)
park_by_city as (
  select
    city as unit,
    count(*) as park_by_city_rows,
    case when count(*) = count(composite) then cast(sum(composite) as double) / nullif(count(composite), 0) end as park_composite_mean
  from park
  where city is not null
  group by city
),
-- 登记数据：市州 | Figures of the register: 市州
gathered as (
  select
    city.code as unit,
    city.name as unit_name,
    park_by_city.park_composite_mean as park_composite_mean
  from city
  left join park_by_city on park_by_city.unit = city.code
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    gathered.*,
    -- 园区平均分 = mean(parks.composite) | mean score of its parks = mean(parks.composite)
    park_composite_mean as mean_score
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
    -- 园区平均分 | mean score of its parks
    mean_score as mean_score_method
  from compared
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 园区平均分 | mean score of its parks
    mean_score_method as mean_score_points,
    case when mean_score_method is null then 'missing: not graded' end as mean_score_note
  from earned
),
-- 汇总 | Totals
totalled as (
  select
    limited.*,
    -- 总分 | total
    case when compared then
      mean_score_points
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
  'mean_score' as node,
  1 as level,
  mean_score as value,
  mean_score as value_used,
  cast(null as double) as benchmark,
  mean_score_points as points,
  cast(null as double) as weight,
  mean_score_points as contribution,
  mean_score_note as note
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
