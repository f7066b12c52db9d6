-- 江山市工业企业综合评价（征求意见稿） 2023 | Jiangshan industrial enterprises (draft) 2023
-- document: 江山市 2023 年度评价办法（征求意见稿，文号不详）
-- 承租企业不占名次，取出租方的最终等级 | Tenants take no place, they take the landlord's final grade
-- 登记不满两年、取得土地不满三年按到评价年末计 | Years are counted to the end of the year
-- 得分由登记表给定，文件的计分和等级部分不详 | Scores are given by the table: how the document scores and grades is not known

-- 每个单位的全部计算过程 | Every unit with every step
create table assessment as
with
-- 登记数据：企业 | Figures of the register: 企业
gathered as (
  select
    enterprise.code as unit,
    enterprise.name as unit_name,
    -- 规模 | scale
    enterprise.scale as scale,
    -- 综合得分 | composite score
    cast(enterprise.composite as double) as composite,
    -- 出租方代码 | landlord
    enterprise.landlord as landlord,
    -- 在小微企业园 | in a small-enterprise park
    enterprise.small_park as small_park,
    -- 行业代码 | industry code
    enterprise.industry as industry,
    -- 登记日期 | registered
    enterprise.registered as registered,
    -- 取得土地日期 | land obtained
    enterprise.land_since as land_since,
    -- 因政策搬迁 | moved by policy
    enterprise.relocated as relocated,
    -- 申请不参评 | applies not to take part
    enterprise.applies as applies
  from enterprise
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
    case
      when applies and left(industry, 2) in ('44', '45', '46') then 'utilities'
      when applies and cast(2023 - extract(year from registered) - case when extract(month from registered) * 100 + extract(day from registered) > 1231 then 1 else 0 end as double) < 2e0 then 'newly_registered'
      when applies and cast(2023 - extract(year from land_since) - case when extract(month from land_since) * 100 + extract(day from land_since) > 1231 then 1 else 0 end as double) < 3e0 then 'land_new'
      when applies and relocated then 'moved_by_policy'
    end as ungraded,
    -- 因数据缺失无法判断的条件 | Conditions that a missing figure leaves open
    nullif(concat_ws(', ',
      case when (applies and left(industry, 2) in ('44', '45', '46')) is null then 'utilities' end,
      case when (applies and cast(2023 - extract(year from registered) - case when extract(month from registered) * 100 + extract(day from registered) > 1231 then 1 else 0 end as double) < 2e0) is null then 'newly_registered' end,
      case when (applies and cast(2023 - extract(year from land_since) - case when extract(month from land_since) * 100 + extract(day from land_since) > 1231 then 1 else 0 end as double) < 3e0) is null then 'land_new' end,
      case when (applies and relocated) is null then 'moved_by_policy' end
    ), '') as undecided
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
