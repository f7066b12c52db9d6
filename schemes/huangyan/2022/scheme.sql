-- 黄岩区工业企业综合评价 2022 | Huangyan industrial enterprises 2022
-- document: 黄政发〔2018〕12号
-- publicity: 2023-09-26 to 2023-09-28
-- 能耗按等价值 | Energy is at equivalent value
-- 从业人员为全年平均人数 | Heads are the year's mean
-- 文件没有印出得分上限，不设上限 | No cap is printed, so there is none

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
    -- 评价税收 | tax
    cast(enterprise.tax as double) as tax,
    -- 用地面积 | land
    cast(enterprise.land as double) as land,
    -- 增加值 | value added
    cast(enterprise.value_added as double) as value_added,
    -- 综合能耗 | energy
    cast(enterprise.energy as double) as energy,
    -- 主要污染物排放量 | emission
    cast(enterprise.emission as double) as emission,
    -- 年平均职工人数 | heads
    cast(enterprise.heads as double) as heads,
    -- 研发费用 | R&D
    cast(enterprise.rd as double) as rd,
    -- 主营业务收入 | revenue
    cast(enterprise.revenue as double) as revenue,
    -- 用电量 | power
    cast(enterprise.power as double) as power
  from enterprise
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    gathered.*,
    -- 亩均税收 = tax / land (万元/亩) | tax per mu = tax / land (万元/亩)
    tax / nullif(land, 0) as tax_per_mu,
    -- 亩均增加值 = value_added / land (万元/亩) | value added per mu = value_added / land (万元/亩)
    value_added / nullif(land, 0) as value_per_mu,
    -- 单位能耗增加值 = value_added / energy (万元/tce) | value added per tce = value_added / energy (万元/tce)
    value_added / nullif(energy, 0) as value_per_energy,
    -- 单位排放增加值 = value_added / emission (万元/t) | value added per t of emission = value_added / emission (万元/t)
    value_added / nullif(emission, 0) as value_per_emission,
    -- 全员劳动生产率 = value_added / heads (万元/人) | value added per head = value_added / heads (万元/人)
    value_added / nullif(heads, 0) as value_per_head,
    -- 研发经费占比 = rd / revenue | R&D share of revenue = rd / revenue
    rd / nullif(revenue, 0) as rd_share,
    -- 单位电耗税收 = tax / power (元/kWh) | tax per kWh = tax / power (元/kWh)
    tax / nullif(power, 0) as tax_per_power
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
      and scale is not null
      and scale in ('above', 'below'), false) as compared
  from classed
),
-- 基准值 | Benchmarks
benchmarked as (
  select
    compared.*,
    -- 亩均税收 | tax per mu
    case scale
      when 'above' then 24.097e0
      when 'below' then 11.5932e0
    end as tax_per_mu_benchmark,
    -- 亩均增加值 | value added per mu
    case scale
      when 'above' then 136.16e0
    end as value_per_mu_benchmark,
    -- 单位能耗增加值 | value added per tce
    case scale
      when 'above' then 2.694e0
    end as value_per_energy_benchmark,
    -- 单位排放增加值 | value added per t of emission
    case scale
      when 'above' then 4929.81e0
    end as value_per_emission_benchmark,
    -- 全员劳动生产率 | value added per head
    case scale
      when 'above' then 18.14e0
    end as value_per_head_benchmark,
    -- 研发经费占比 | R&D share of revenue
    case scale
      when 'above' then 0.0302e0
    end as rd_share_benchmark,
    -- 单位电耗税收 | tax per kWh
    case scale
      when 'below' then 0.2352e0
    end as tax_per_power_benchmark
  from compared
),
-- 按计分方法 | By the method of each item
earned as (
  select
    benchmarked.*,
    -- 亩均税收 | tax per mu
    case scale
      when 'above' then tax_per_mu / nullif(tax_per_mu_benchmark, 0) * 30e0
      when 'below' then tax_per_mu / nullif(tax_per_mu_benchmark, 0) * 50e0
    end as tax_per_mu_method,
    -- 亩均增加值 | value added per mu
    case scale
      when 'above' then value_per_mu / nullif(value_per_mu_benchmark, 0) * 20e0
    end as value_per_mu_method,
    -- 单位能耗增加值 | value added per tce
    case scale
      when 'above' then value_per_energy / nullif(value_per_energy_benchmark, 0) * 20e0
    end as value_per_energy_method,
    -- 单位排放增加值 | value added per t of emission
    case scale
      when 'above' then value_per_emission / nullif(value_per_emission_benchmark, 0) * 10e0
    end as value_per_emission_method,
    -- 全员劳动生产率 | value added per head
    case scale
      when 'above' then value_per_head / nullif(value_per_head_benchmark, 0) * 10e0
    end as value_per_head_method,
    -- 研发经费占比 | R&D share of revenue
    case scale
      when 'above' then rd_share / nullif(rd_share_benchmark, 0) * 10e0
    end as rd_share_method,
    -- 单位电耗税收 | tax per kWh
    case scale
      when 'below' then tax_per_power / nullif(tax_per_power_benchmark, 0) * 50e0
    end as tax_per_power_method
  from benchmarked
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 亩均税收 | tax per mu
    tax_per_mu_method as tax_per_mu_points,
    case when tax_per_mu_method is null then 'missing: not graded' end as tax_per_mu_note,
    -- 亩均增加值 | value added per mu
    case scale
      when 'above' then value_per_mu_method
    end as value_per_mu_points,
    case scale
      when 'above' then case when value_per_mu_method is null then 'missing: not graded' end
    end as value_per_mu_note,
    -- 单位能耗增加值 | value added per tce
    case scale
      when 'above' then value_per_energy_method
    end as value_per_energy_points,
    case scale
      when 'above' then case when value_per_energy_method is null then 'missing: not graded' end
    end as value_per_energy_note,
    -- 单位排放增加值 | value added per t of emission
    case scale
      when 'above' then value_per_emission_method
    end as value_per_emission_own_points,
    case scale
      when 'above' then case when value_per_emission_method is null then 'missing: mean of points' end
    end as value_per_emission_note,
    -- 全员劳动生产率 | value added per head
    case scale
      when 'above' then value_per_head_method
    end as value_per_head_points,
    case scale
      when 'above' then case when value_per_head_method is null then 'missing: not graded' end
    end as value_per_head_note,
    -- 研发经费占比 | R&D share of revenue
    case scale
      when 'above' then rd_share_method
    end as rd_share_points,
    case scale
      when 'above' then case when rd_share_method is null then 'missing: not graded' end
    end as rd_share_note,
    -- 单位电耗税收 | tax per kWh
    case scale
      when 'below' then tax_per_power_method
    end as tax_per_power_points,
    case scale
      when 'below' then case when tax_per_power_method is null then 'missing: not graded' end
    end as tax_per_power_note
  from earned
),
-- 求和前按最大绝对值缩放，使合计精确且与顺序无关 | Scales, so that sums of quotients are exact and know no order
scales_of_known_points_by_scale as (
  select
    coalesce(nullif(max(abs(value_per_emission_own_points)), 0), 1e0) as value_per_emission_own_points_scale
  from limited
  where compared
),
-- 按（scale）的统计值 | Statistics by (scale)
known_points_by_scale as (
  select
    scale,
    cast(sum(cast(value_per_emission_own_points / value_per_emission_own_points_scale as decimal(38,18))) filter (where value_per_emission_own_points is not null) as double) * max(value_per_emission_own_points_scale) / nullif(count(value_per_emission_own_points), 0) as value_per_emission_own_points_mean_by_scale
  from limited cross join scales_of_known_points_by_scale
  where compared
  group by scale
),
-- 缺失得分的替代 | Points for what is missing
filled as (
  select
    limited.*,
    -- 单位排放增加值 | value added per t of emission
    case scale
      when 'above' then coalesce(value_per_emission_own_points, value_per_emission_own_points_mean_by_scale)
    end as value_per_emission_points,
    known_points_by_scale.value_per_emission_own_points_mean_by_scale as value_per_emission_own_points_mean_by_scale
  from limited
  left join known_points_by_scale using (scale)
),
-- 汇总 | Totals
totalled as (
  select
    filled.*,
    -- 总分 | total
    case when compared then
      case scale
        when 'above' then tax_per_mu_points + value_per_mu_points + value_per_energy_points + value_per_emission_points + value_per_head_points + rd_share_points
        when 'below' then tax_per_mu_points + tax_per_power_points
      end
    end as total_points
  from filled
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
-- 得分保留 4 位小数 | The score, to 4 decimals
scored as (
  select
    unrounded.*,
    cast(try_cast(score_unrounded as decimal(18,8)) as decimal(18,4)) as score,
    try_cast(score_unrounded as decimal(18,8)) as ranked_on
  from unrounded
),
-- 进入排名的单位与直接定级 | Who is in the list, and grades given directly
listed as (
  select
    scored.*,
    cast(null as varchar(1)) as direct_grade,
    cast(null as varchar(1)) as direct_reason,
    cast(scale as varchar(200)) as group_name,
    compared
      and ranked_on is not null as in_list
  from scored
),
-- 按（scale）分别排名 | Ranked apart by (scale)
ranked as (
  select
    listed.*,
    case when in_list then rank() over (partition by in_list, scale order by ranked_on desc nulls last) end as place,
    case when in_list then count(*) over (partition by in_list, scale) end as listed,
    case when in_list then count(*) over (partition by in_list, scale, ranked_on) end as tied
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
  'tax_per_mu' as node,
  1 as level,
  tax_per_mu as value,
  tax_per_mu as value_used,
  tax_per_mu_benchmark as benchmark,
  tax_per_mu_points as points,
  case scale
    when 'above' then 30e0
    when 'below' then 50e0
  end as weight,
  tax_per_mu_points as contribution,
  tax_per_mu_note as note
from assessment
where compared
union all
select
  unit,
  'value_per_mu' as node,
  1 as level,
  value_per_mu as value,
  value_per_mu as value_used,
  value_per_mu_benchmark as benchmark,
  value_per_mu_points as points,
  case scale
    when 'above' then 20e0
  end as weight,
  case scale
    when 'above' then value_per_mu_points
  end as contribution,
  value_per_mu_note as note
from assessment
where compared and scale in ('above')
union all
select
  unit,
  'value_per_energy' as node,
  1 as level,
  value_per_energy as value,
  value_per_energy as value_used,
  value_per_energy_benchmark as benchmark,
  value_per_energy_points as points,
  case scale
    when 'above' then 20e0
  end as weight,
  case scale
    when 'above' then value_per_energy_points
  end as contribution,
  value_per_energy_note as note
from assessment
where compared and scale in ('above')
union all
select
  unit,
  'value_per_emission' as node,
  1 as level,
  value_per_emission as value,
  value_per_emission as value_used,
  value_per_emission_benchmark as benchmark,
  value_per_emission_points as points,
  case scale
    when 'above' then 10e0
  end as weight,
  case scale
    when 'above' then value_per_emission_points
  end as contribution,
  value_per_emission_note as note
from assessment
where compared and scale in ('above')
union all
select
  unit,
  'value_per_head' as node,
  1 as level,
  value_per_head as value,
  value_per_head as value_used,
  value_per_head_benchmark as benchmark,
  value_per_head_points as points,
  case scale
    when 'above' then 10e0
  end as weight,
  case scale
    when 'above' then value_per_head_points
  end as contribution,
  value_per_head_note as note
from assessment
where compared and scale in ('above')
union all
select
  unit,
  'rd_share' as node,
  1 as level,
  rd_share as value,
  rd_share as value_used,
  rd_share_benchmark as benchmark,
  rd_share_points as points,
  case scale
    when 'above' then 10e0
  end as weight,
  case scale
    when 'above' then rd_share_points
  end as contribution,
  rd_share_note as note
from assessment
where compared and scale in ('above')
union all
select
  unit,
  'tax_per_power' as node,
  1 as level,
  tax_per_power as value,
  tax_per_power as value_used,
  tax_per_power_benchmark as benchmark,
  tax_per_power_points as points,
  case scale
    when 'below' then 50e0
  end as weight,
  case scale
    when 'below' then tax_per_power_points
  end as contribution,
  tax_per_power_note as note
from assessment
where compared and scale in ('below')
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
