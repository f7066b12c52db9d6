-- 安阳市企业分类综合评价 2018 | Anyang enterprises 2018
-- document: 安阳市 2018 年度公布的评价规则（文号不详）
-- 规下企业全市一张榜：登记表的园区一栏填“全市” | Below-scale enterprises stand in one list of the city: their column park says 全市
-- 15%、10% 以各榜全部参评企业为基数 | 15 % and 10 % are of all assessed of the list
-- 单数时中间一户归前一半 | With an odd number the middle one belongs to the first half
-- 得分由登记表给定，文件的计分部分不详 | Scores are given by the table: the scoring part of the document is not known

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
    -- 所在园区（规下企业填“全市”） | park (the whole city for below-scale enterprises)
    enterprise.park as park,
    -- 用地面积 | land
    cast(enterprise.land as double) as land,
    -- 实缴税收 | tax paid
    cast(enterprise.tax as double) as tax,
    -- 综合得分 | composite score
    cast(enterprise.composite as double) as composite,
    -- 亩均税收得分 | points of tax per mu
    cast(enterprise.tax_points as double) as tax_points,
    -- 研发强度得分 | points of R&D intensity
    cast(enterprise.rd_points as double) as rd_points,
    -- 单位能耗产出得分 | points of output per energy
    cast(enterprise.energy_points as double) as energy_points,
    -- 单位排放税收得分 | points of tax per emission
    cast(enterprise.emission_points as double) as emission_points
  from enterprise
),
-- 参评范围：scale = above or land >= 5 亩 | Who is assessed: scale = above or land >= 5 亩
assessed as (
  select
    gathered.*,
    -- 因数据缺失无法判断是否参评 | A figure is missing: whether it is assessed cannot be said
    (scale = 'above' or land >= 5e0) is null as assessed_undecided
  from gathered
  where coalesce(scale = 'above' or land >= 5e0, true)
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    assessed.*,
    -- 综合得分 = composite | composite score = composite
    composite as given_score,
    -- 实缴税收 = tax (万元) | tax paid = tax (万元)
    tax as tax_paid
  from assessed
),
-- 不参评与分类 | Who takes no place, and the classes
classed as (
  select
    figures.*,
    -- 不参评情形 | Who takes no place
    cast(null as varchar(1)) as ungraded,
    -- 因数据缺失无法判断的条件 | Conditions that a missing figure leaves open
    nullif(concat_ws(', ',
      case when assessed_undecided then 'assessed' end
    ), '') as undecided
  from figures
),
-- 参与比较的单位 | The units that are compared
compared as (
  select
    classed.*,
    coalesce(ungraded is null
      and not assessed_undecided
      and scale is not null
      and park is not null
      and scale in ('above', 'below'), false) as compared
  from classed
),
-- 按计分方法 | By the method of each item
earned as (
  select
    compared.*,
    -- 综合得分 | composite score
    case scale
      when 'above' then given_score
    end as given_score_method,
    -- 实缴税收 | tax paid
    case scale
      when 'below' then tax_paid
    end as tax_paid_method
  from compared
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 综合得分 | composite score
    case scale
      when 'above' then given_score_method
    end as given_score_points,
    case scale
      when 'above' then case when given_score_method is null then 'missing: not graded' end
    end as given_score_note,
    -- 实缴税收 | tax paid
    case scale
      when 'below' then tax_paid_method
    end as tax_paid_points,
    case scale
      when 'below' then case when tax_paid_method is null then 'missing: not graded' end
    end as tax_paid_note
  from earned
),
-- 汇总 | Totals
totalled as (
  select
    limited.*,
    -- 总分 | total
    case when compared then
      case scale
        when 'above' then given_score_points
        when 'below' then tax_paid_points
      end
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
    case when scale is not null and park is not null then concat_ws(' / ', cast(scale as varchar(200)), cast(park as varchar(200))) end as group_name,
    compared
      and ranked_on is not null as in_list
  from scored
),
-- 按（scale, park）分别排名 | Ranked apart by (scale, park)
ranked as (
  select
    listed.*,
    case when in_list then rank() over (partition by in_list, scale, park order by ranked_on desc nulls last) end as place,
    case when in_list then count(*) over (partition by in_list, scale, park) end as listed,
    case when in_list then count(*) over (partition by in_list, scale, park, ranked_on) end as tied
  from listed
),
-- 两段评级：第一段中各单位的另一项得分 | Two stages: the other figure of those in the first
first_stage as (
  select
    ranked.*,
    case when scale = 'above' and in_list and 4 * place <= 2 * listed + 2 then cast(cast(try_cast(tax_points + rd_points as decimal(38,9)) as decimal(38,9)) as double) end as among_1_by,
    case when scale = 'above' and in_list and not (4 * place <= 2 * listed + 2) then cast(cast(try_cast(energy_points + emission_points as decimal(38,9)) as decimal(38,9)) as double) end as among_2_by
  from ranked
),
-- 两段评级：第二段的名次 | Two stages: the places of the second
second_stage as (
  select
    first_stage.*,
    case when among_1_by is not null then rank() over (partition by (among_1_by is not null), scale, park order by among_1_by desc nulls last) end as among_1_place,
    case when among_1_by is not null then count(*) over (partition by (among_1_by is not null), scale, park) end as among_1_of,
    case when among_1_by is not null then count(*) over (partition by (among_1_by is not null), scale, park, among_1_by) end as among_1_tied,
    case when among_2_by is not null then rank() over (partition by (among_2_by is not null), scale, park order by among_2_by desc nulls last) end as among_2_place,
    case when among_2_by is not null then count(*) over (partition by (among_2_by is not null), scale, park) end as among_2_of,
    case when among_2_by is not null then count(*) over (partition by (among_2_by is not null), scale, park, among_2_by) end as among_2_tied
  from first_stage
),
-- 初评等级 | The first grade
graded as (
  select
    second_stage.*,
    case
      when not compared then null
      when direct_grade is not null then direct_grade
      when in_list then
        case scale
          when 'above' then case
              when 40 * among_1_place <= 6 * listed + 20 then 'A'
              when 20 * (among_2_of - among_2_place + 1) <= 2 * listed + 10 then 'C'
              else 'B'
            end
          when 'below' then case
              when 40 * place <= 6 * listed + 20 then 'A'
              when 20 * (listed - place + 1) <= 2 * listed + 10 then 'C'
              else 'B'
            end
        end
    end as grade_before_adjustment
  from second_stage
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
  'given_score' as node,
  1 as level,
  given_score as value,
  given_score as value_used,
  cast(null as double) as benchmark,
  given_score_points as points,
  case scale
    when 'above' then cast(null as double)
  end as weight,
  case scale
    when 'above' then given_score_points
  end as contribution,
  given_score_note as note
from assessment
where compared and scale in ('above')
union all
select
  unit,
  'tax_paid' as node,
  1 as level,
  tax_paid as value,
  tax_paid as value_used,
  cast(null as double) as benchmark,
  tax_paid_points as points,
  case scale
    when 'below' then cast(null as double)
  end as weight,
  case scale
    when 'below' then tax_paid_points
  end as contribution,
  tax_paid_note as note
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
