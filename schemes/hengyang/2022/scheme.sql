-- 衡阳市园区低效企业清退 2022 | Hengyang low-yield enterprises of parks 2022
-- document: 衡政办发〔2022〕4号
-- basis: 湘政办发〔2021〕19号
-- valid: 一年
-- 低于不含本数 | Below does not include the figure itself

-- 每个单位的全部计算过程 | Every unit with every step
create table assessment as
with
-- 登记数据：企业 | Figures of the register: 企业
gathered as (
  select
    enterprise.code as unit,
    enterprise.name as unit_name,
    -- 园区类别 | kind of park
    enterprise.park_kind as park_kind,
    -- 税收 | tax
    cast(enterprise.tax as double) as tax,
    -- 用地面积 | land
    cast(enterprise.land as double) as land
  from enterprise
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    gathered.*,
    -- 亩均税收 = tax / land (万元/亩) | tax per mu = tax / land (万元/亩)
    tax / nullif(land, 0) as tax_per_mu
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
    coalesce(ungraded is null
      and park_kind is not null, false) as compared
  from classed
),
-- 按计分方法 | By the method of each item
earned as (
  select
    compared.*,
    -- 亩均税收 | tax per mu
    tax_per_mu as tax_per_mu_method
  from compared
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 亩均税收 | tax per mu
    tax_per_mu_method as tax_per_mu_points,
    case when tax_per_mu_method is null then 'missing: not graded' end as tax_per_mu_note
  from earned
),
-- 汇总 | Totals
totalled as (
  select
    limited.*,
    -- 总分 | total
    case when compared then
      tax_per_mu_points
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
    cast(park_kind as varchar(200)) as group_name,
    compared
      and (tax / nullif(land, 0)) is not null as in_list
  from scored
),
-- 按（park_kind）分别排名 | Ranked apart by (park_kind)
ranked as (
  select
    listed.*,
    case when in_list then rank() over (partition by in_list, park_kind order by (tax / nullif(land, 0)) desc nulls last) end as place,
    case when in_list then count(*) over (partition by in_list, park_kind) end as listed,
    case when in_list then count(*) over (partition by in_list, park_kind, (tax / nullif(land, 0))) end as tied
  from listed
),
-- 初评等级 | The first grade
graded as (
  select
    ranked.*,
    case
      when not compared then null
      when direct_grade is not null then direct_grade
      when in_list then
        case park_kind
          when 'city' then case
              when try_cast(tax / nullif(land, 0) as decimal(38, 9)) >= 4 then '保留'
              else '清退'
            end
          when 'county' then case
              when try_cast(tax / nullif(land, 0) as decimal(38, 9)) >= 2 then '保留'
              else '清退'
            end
        end
    end as grade_before_adjustment
  from ranked
),
-- 最终等级与调整原因 | The final grade, and the moves behind it
final_grades as (
  select
    graded.*,
    grade_before_adjustment as grade,
    cast(null as varchar(1)) as moves
  from graded
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
  'tax_per_mu' as node,
  1 as level,
  tax_per_mu as value,
  tax_per_mu as value_used,
  cast(null as double) as benchmark,
  tax_per_mu_points as points,
  cast(null as double) as weight,
  tax_per_mu_points as contribution,
  tax_per_mu_note as note
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
