-- 淮安市工业企业综合评价 2024 | Huaian industrial enterprises 2024
-- document: 淮安市 2024 年度公布的评价规则（文号不详）
-- 基准值取上年全县合计之比的两倍（文件说约为上年全县平均值的两倍） | Benchmarks are twice the county's ratio of sums of last year (the document says: about twice last year's mean of the county)
-- 规下企业用地满 3 亩（含）的参评 | Below-scale enterprises take part from 3 mu (included)
-- 投产不满两年按投产日期到评价年末计 | Two years in production are counted to the end of the year
-- 规上、规下同在一县一张榜 | Above and below scale stand in one list of the county

-- 每个单位的全部计算过程 | Every unit with every step
create table assessment as
with
-- 登记数据：企业 | Figures of the register: 企业
gathered_last_year as (
  select
    last_year_enterprise.code as unit,
    -- 县（区） | county
    last_year_enterprise.county as county,
    -- 规模 | scale
    last_year_enterprise.scale as scale,
    -- 行业代码 | industry code
    last_year_enterprise.industry as industry,
    -- 投产日期 | start of production
    last_year_enterprise.production as production,
    -- 县（区）认定不宜评价 | named by the county as not suited
    last_year_enterprise.named as named,
    -- 税收 | tax
    cast(last_year_enterprise.tax as double) as tax,
    -- 销售收入 | sales
    cast(last_year_enterprise.sales as double) as sales,
    -- 用地面积 | land
    cast(last_year_enterprise.land as double) as land,
    -- 综合能耗 | energy
    cast(last_year_enterprise.energy as double) as energy,
    -- 用电量 | power
    cast(last_year_enterprise.power as double) as power
  from last_year_enterprise
),
-- 参评范围：scale = above or land >= 3 亩 | Who is assessed: scale = above or land >= 3 亩
assessed_last_year as (
  select
    gathered_last_year.*
  from gathered_last_year
  where coalesce(scale = 'above' or land >= 3e0, false)
),
-- 指标值 | Indicators, unit by unit
figures_last_year as (
  select
    assessed_last_year.*,
    -- 亩均税收 = tax / land (万元/亩) | tax per mu = tax / land (万元/亩)
    tax / nullif(land, 0) as tax_per_mu,
    tax as tax_per_mu_numerator,
    land as tax_per_mu_denominator,
    -- 亩均销售 = sales / land (万元/亩) | sales per mu = sales / land (万元/亩)
    sales / nullif(land, 0) as sales_per_mu,
    sales as sales_per_mu_numerator,
    land as sales_per_mu_denominator,
    -- 单位能耗税收 = tax / energy (万元/tce) | tax per tce = tax / energy (万元/tce)
    tax / nullif(energy, 0) as tax_per_tce,
    tax as tax_per_tce_numerator,
    energy as tax_per_tce_denominator,
    -- 单位电耗税收 = tax / power (元/kWh) | tax per kWh = tax / power (元/kWh)
    tax / nullif(power, 0) as tax_per_power,
    tax as tax_per_power_numerator,
    power as tax_per_power_denominator,
    -- 绿色发展 = first_known(tax_per_tce, tax_per_power) | green = first_known(tax_per_tce, tax_per_power)
    coalesce(tax / nullif(energy, 0), tax / nullif(power, 0)) as green
  from assessed_last_year
),
-- 不参评与分类 | Who takes no place, and the classes
classed_last_year as (
  select
    figures_last_year.*,
    -- 不参评情形 | Who takes no place
    case
      when left(industry, 2) in ('44', '45', '46') then 'supplier'
      when cast(2023 - extract(year from production) - case when extract(month from production) * 100 + extract(day from production) > 1231 then 1 else 0 end as double) < 2e0 then 'new_in_production'
      when named then 'named_by_county'
    end as ungraded,
    -- 因数据缺失无法判断的条件 | Conditions that a missing figure leaves open
    nullif(concat_ws(', ',
      case when (left(industry, 2) in ('44', '45', '46')) is null then 'supplier' end,
      case when (cast(2023 - extract(year from production) - case when extract(month from production) * 100 + extract(day from production) > 1231 then 1 else 0 end as double) < 2e0) is null then 'new_in_production' end,
      case when (named) is null then 'named_by_county' end
    ), '') as undecided
  from figures_last_year
),
-- 参与比较的单位 | The units that are compared
compared_last_year as (
  select
    classed_last_year.*,
    coalesce(ungraded is null
      and county is not null, false) as compared
  from classed_last_year
),
-- 登记数据：企业 | Figures of the register: 企业
gathered as (
  select
    enterprise.code as unit,
    enterprise.name as unit_name,
    -- 县（区） | county
    enterprise.county as county,
    -- 规模 | scale
    enterprise.scale as scale,
    -- 行业代码 | industry code
    enterprise.industry as industry,
    -- 投产日期 | start of production
    enterprise.production as production,
    -- 县（区）认定不宜评价 | named by the county as not suited
    enterprise.named as named,
    -- 税收 | tax
    cast(enterprise.tax as double) as tax,
    -- 销售收入 | sales
    cast(enterprise.sales as double) as sales,
    -- 用地面积 | land
    cast(enterprise.land as double) as land,
    -- 综合能耗 | energy
    cast(enterprise.energy as double) as energy,
    -- 用电量 | power
    cast(enterprise.power as double) as power
  from enterprise
),
-- 参评范围：scale = above or land >= 3 亩 | Who is assessed: scale = above or land >= 3 亩
assessed as (
  select
    gathered.*,
    -- 因数据缺失无法判断是否参评 | A figure is missing: whether it is assessed cannot be said
    (scale = 'above' or land >= 3e0) is null as assessed_undecided
  from gathered
  where coalesce(scale = 'above' or land >= 3e0, true)
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    assessed.*,
    -- 亩均税收 = tax / land (万元/亩) | tax per mu = tax / land (万元/亩)
    tax / nullif(land, 0) as tax_per_mu,
    tax as tax_per_mu_numerator,
    land as tax_per_mu_denominator,
    -- 亩均销售 = sales / land (万元/亩) | sales per mu = sales / land (万元/亩)
    sales / nullif(land, 0) as sales_per_mu,
    sales as sales_per_mu_numerator,
    land as sales_per_mu_denominator,
    -- 单位能耗税收 = tax / energy (万元/tce) | tax per tce = tax / energy (万元/tce)
    tax / nullif(energy, 0) as tax_per_tce,
    tax as tax_per_tce_numerator,
    energy as tax_per_tce_denominator,
    -- 单位电耗税收 = tax / power (元/kWh) | tax per kWh = tax / power (元/kWh)
    tax / nullif(power, 0) as tax_per_power,
    tax as tax_per_power_numerator,
    power as tax_per_power_denominator,
    -- 绿色发展 = first_known(tax_per_tce, tax_per_power) | green = first_known(tax_per_tce, tax_per_power)
    coalesce(tax / nullif(energy, 0), tax / nullif(power, 0)) as green
  from assessed
),
-- 不参评与分类 | Who takes no place, and the classes
classed as (
  select
    figures.*,
    -- 不参评情形 | Who takes no place
    case
      when left(industry, 2) in ('44', '45', '46') then 'supplier'
      when cast(2024 - extract(year from production) - case when extract(month from production) * 100 + extract(day from production) > 1231 then 1 else 0 end as double) < 2e0 then 'new_in_production'
      when named then 'named_by_county'
    end as ungraded,
    -- 因数据缺失无法判断的条件 | Conditions that a missing figure leaves open
    nullif(concat_ws(', ',
      case when assessed_undecided then 'assessed' end,
      case when (left(industry, 2) in ('44', '45', '46')) is null then 'supplier' end,
      case when (cast(2024 - extract(year from production) - case when extract(month from production) * 100 + extract(day from production) > 1231 then 1 else 0 end as double) < 2e0) is null then 'new_in_production' end,
      case when (named) is null then 'named_by_county' end
    ), '') as undecided
  from figures
),
-- 参与比较的单位 | The units that are compared
compared as (
  select
    classed.*,
    coalesce(ungraded is null
      and not assessed_undecided
      and county is not null, false) as compared
  from classed
),
-- 求和前按最大绝对值缩放，使合计精确且与顺序无关 | Scales, so that sums of quotients are exact and know no order
scales_of_statistics_by_county_last_year as (
  select
    coalesce(nullif(max(abs(tax_per_mu_numerator)), 0), 1e0) as tax_per_mu_numerator_scale,
    coalesce(nullif(max(abs(tax_per_mu_denominator)), 0), 1e0) as tax_per_mu_denominator_scale,
    coalesce(nullif(max(abs(sales_per_mu_numerator)), 0), 1e0) as sales_per_mu_numerator_scale,
    coalesce(nullif(max(abs(sales_per_mu_denominator)), 0), 1e0) as sales_per_mu_denominator_scale,
    coalesce(nullif(max(abs(tax_per_tce_numerator)), 0), 1e0) as tax_per_tce_numerator_scale,
    coalesce(nullif(max(abs(tax_per_tce_denominator)), 0), 1e0) as tax_per_tce_denominator_scale,
    coalesce(nullif(max(abs(tax_per_power_numerator)), 0), 1e0) as tax_per_power_numerator_scale,
    coalesce(nullif(max(abs(tax_per_power_denominator)), 0), 1e0) as tax_per_power_denominator_scale
  from compared_last_year
  where compared
),
-- 按（county）的统计值 | Statistics by (county)
statistics_by_county_last_year as (
  select
    county,
    cast(sum(cast(tax_per_mu_numerator / tax_per_mu_numerator_scale as decimal(38,18))) filter (where tax_per_mu_numerator is not null and tax_per_mu_denominator is not null) as double) * max(tax_per_mu_numerator_scale)
      / nullif(cast(sum(cast(tax_per_mu_denominator / tax_per_mu_denominator_scale as decimal(38,18))) filter (where tax_per_mu_numerator is not null and tax_per_mu_denominator is not null) as double) * max(tax_per_mu_denominator_scale), 0) as tax_per_mu_ratio_of_sums_by_county_last_year,
    count(tax_per_mu) as tax_per_mu_count_by_county_last_year,
    cast(sum(cast(sales_per_mu_numerator / sales_per_mu_numerator_scale as decimal(38,18))) filter (where sales_per_mu_numerator is not null and sales_per_mu_denominator is not null) as double) * max(sales_per_mu_numerator_scale)
      / nullif(cast(sum(cast(sales_per_mu_denominator / sales_per_mu_denominator_scale as decimal(38,18))) filter (where sales_per_mu_numerator is not null and sales_per_mu_denominator is not null) as double) * max(sales_per_mu_denominator_scale), 0) as sales_per_mu_ratio_of_sums_by_county_last_year,
    count(sales_per_mu) as sales_per_mu_count_by_county_last_year,
    cast(sum(cast(tax_per_tce_numerator / tax_per_tce_numerator_scale as decimal(38,18))) filter (where tax_per_tce_numerator is not null and tax_per_tce_denominator is not null) as double) * max(tax_per_tce_numerator_scale)
      / nullif(cast(sum(cast(tax_per_tce_denominator / tax_per_tce_denominator_scale as decimal(38,18))) filter (where tax_per_tce_numerator is not null and tax_per_tce_denominator is not null) as double) * max(tax_per_tce_denominator_scale), 0) as tax_per_tce_ratio_of_sums_by_county_last_year,
    count(tax_per_tce) as tax_per_tce_count_by_county_last_year,
    cast(sum(cast(tax_per_power_numerator / tax_per_power_numerator_scale as decimal(38,18))) filter (where tax_per_power_numerator is not null and tax_per_power_denominator is not null) as double) * max(tax_per_power_numerator_scale)
      / nullif(cast(sum(cast(tax_per_power_denominator / tax_per_power_denominator_scale as decimal(38,18))) filter (where tax_per_power_numerator is not null and tax_per_power_denominator is not null) as double) * max(tax_per_power_denominator_scale), 0) as tax_per_power_ratio_of_sums_by_county_last_year,
    count(tax_per_power) as tax_per_power_count_by_county_last_year
  from compared_last_year cross join scales_of_statistics_by_county_last_year
  where compared
  group by county
),
-- 基准值 | Benchmarks
benchmarked as (
  select
    compared.*,
    -- 亩均税收 | tax per mu
    2e0 * tax_per_mu_ratio_of_sums_by_county_last_year as tax_per_mu_benchmark,
    -- 亩均销售 | sales per mu
    2e0 * sales_per_mu_ratio_of_sums_by_county_last_year as sales_per_mu_benchmark,
    -- 单位能耗税收 | tax per tce
    2e0 * tax_per_tce_ratio_of_sums_by_county_last_year as tax_per_tce_benchmark,
    -- 单位电耗税收 | tax per kWh
    2e0 * tax_per_power_ratio_of_sums_by_county_last_year as tax_per_power_benchmark,
    statistics_by_county_last_year.tax_per_mu_ratio_of_sums_by_county_last_year as tax_per_mu_ratio_of_sums_by_county_last_year,
    statistics_by_county_last_year.tax_per_mu_count_by_county_last_year as tax_per_mu_count_by_county_last_year,
    statistics_by_county_last_year.sales_per_mu_ratio_of_sums_by_county_last_year as sales_per_mu_ratio_of_sums_by_county_last_year,
    statistics_by_county_last_year.sales_per_mu_count_by_county_last_year as sales_per_mu_count_by_county_last_year,
    statistics_by_county_last_year.tax_per_tce_ratio_of_sums_by_county_last_year as tax_per_tce_ratio_of_sums_by_county_last_year,
    statistics_by_county_last_year.tax_per_tce_count_by_county_last_year as tax_per_tce_count_by_county_last_year,
    statistics_by_county_last_year.tax_per_power_ratio_of_sums_by_county_last_year as tax_per_power_ratio_of_sums_by_county_last_year,
    statistics_by_county_last_year.tax_per_power_count_by_county_last_year as tax_per_power_count_by_county_last_year
  from compared
  left join statistics_by_county_last_year using (county)
),
-- 几个指标取其一：各按各的方法 | Of several indicators each by its own method
measured as (
  select
    benchmarked.*,
    -- 单位能耗税收 | tax per tce
    tax_per_tce / nullif(tax_per_tce_benchmark, 0) * 20e0 as tax_per_tce_method,
    -- 单位电耗税收 | tax per kWh
    tax_per_power / nullif(tax_per_power_benchmark, 0) * 20e0 as tax_per_power_method
  from benchmarked
),
-- 按计分方法 | By the method of each item
earned as (
  select
    measured.*,
    -- 亩均税收 | tax per mu
    tax_per_mu / nullif(tax_per_mu_benchmark, 0) * 45e0 as tax_per_mu_method,
    -- 亩均销售 | sales per mu
    sales_per_mu / nullif(sales_per_mu_benchmark, 0) * 35e0 as sales_per_mu_method,
    -- 绿色发展 | green
    case
      when tax_per_tce is not null then tax_per_tce_method
      when tax_per_power is not null then tax_per_power_method
    end as green_method
  from measured
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 亩均税收 | tax per mu
    tax_per_mu_method as tax_per_mu_points,
    case when tax_per_mu_method is null then 'missing: not graded' end as tax_per_mu_note,
    -- 亩均销售 | sales per mu
    sales_per_mu_method as sales_per_mu_points,
    case when sales_per_mu_method is null then 'missing: not graded' end as sales_per_mu_note,
    -- 绿色发展 | green
    green_method as green_points,
    case when green_method is null then 'missing: not graded' when tax_per_tce is not null then 'first known: tax_per_tce' when tax_per_power is not null then 'first known: tax_per_power' end as green_note
  from earned
),
-- 汇总 | Totals
totalled as (
  select
    limited.*,
    -- 总分 | total
    case when compared then
      tax_per_mu_points + sales_per_mu_points + green_points
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
    cast(county as varchar(200)) as group_name,
    compared
      and ranked_on is not null as in_list
  from scored
),
-- 按（county）分别排名 | Ranked apart by (county)
ranked as (
  select
    listed.*,
    case when in_list then rank() over (partition by in_list, county order by ranked_on desc nulls last) end as place,
    case when in_list then count(*) over (partition by in_list, county) end as listed,
    case when in_list then count(*) over (partition by in_list, county, ranked_on) end as tied
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
        case
          when 10 * place <= 2 * listed + 5 then 'A'
          when 10 * place <= 6 * listed + 5 then 'B'
          when 40 * (listed - place + 1) <= 2 * listed + 20 then 'D'
          else 'C'
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
    when final_grades.assessed_undecided then 'undecided'
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
  45e0 as weight,
  tax_per_mu_points as contribution,
  tax_per_mu_note as note
from assessment
where compared
union all
select
  unit,
  'sales_per_mu' as node,
  1 as level,
  sales_per_mu as value,
  sales_per_mu as value_used,
  sales_per_mu_benchmark as benchmark,
  sales_per_mu_points as points,
  35e0 as weight,
  sales_per_mu_points as contribution,
  sales_per_mu_note as note
from assessment
where compared
union all
select
  unit,
  'green' as node,
  1 as level,
  green as value,
  green as value_used,
  cast(null as double) as benchmark,
  green_points as points,
  20e0 as weight,
  green_points as contribution,
  green_note as note
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
