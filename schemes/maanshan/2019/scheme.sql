-- 马鞍山市企业综合评价 2019 | Ma'anshan enterprises 2019
-- document: 马鞍山市 2019 年度公布的评价规则（文号不详）
-- 一般工业与互联网信息企业各自一张榜 | General industry, and internet and information firms, each have a list of their own
-- 法律上更重的规定写在后面：土地违法最后 | The graver rule stands later: the land-law breach is last
-- 得分由登记表给定，文件的计分部分不详 | Scores are given by the table: the scoring part of the document is not known

-- 每个单位的全部计算过程 | Every unit with every step
create table assessment as
with
-- 登记数据：企业 | Figures of the register: 企业
gathered as (
  select
    enterprise.code as unit,
    enterprise.name as unit_name,
    -- 类别 | kind
    enterprise.kind as kind,
    -- 综合得分（加分前） | composite score before bonus
    cast(enterprise.composite as double) as composite,
    -- 营业收入 | revenue
    cast(enterprise.revenue as double) as revenue,
    -- 税收 | tax
    cast(enterprise.tax as double) as tax,
    -- 主板上市 | listed on a main board
    enterprise.main_board as main_board,
    -- 全国互联网百强 | national internet top 100
    enterprise.top100 as top100,
    -- 严重失信 | seriously dishonest
    enterprise.dishonest as dishonest,
    -- 较大及以上安全或环境事故 | major safety or environmental accident
    enterprise.accident as accident,
    -- 严重违反土地法规 | serious land-law breach
    enterprise.land_breach as land_breach
  from enterprise
),
-- 指标值 | Indicators, unit by unit
figures as (
  select
    gathered.*,
    -- 综合得分（加分前） = composite | composite score before bonus = composite
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
    coalesce(ungraded is null
      and kind is not null, false) as compared
  from classed
),
-- 按计分方法 | By the method of each item
earned as (
  select
    compared.*,
    -- 综合得分（加分前） | composite score before bonus
    given_score as given_score_method
  from compared
),
-- 上下限、取整与例外 | Limits, decimals, exceptions
limited as (
  select
    earned.*,
    -- 综合得分（加分前） | composite score before bonus
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
    cast(kind as varchar(200)) as group_name,
    compared
      and ranked_on is not null as in_list
  from scored
),
-- 按（kind）分别排名 | Ranked apart by (kind)
ranked as (
  select
    listed.*,
    case when in_list then rank() over (partition by in_list, kind order by ranked_on desc nulls last) end as place,
    case when in_list then count(*) over (partition by in_list, kind) end as listed,
    case when in_list then count(*) over (partition by in_list, kind, ranked_on) end as tied
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
        case kind
          when 'industry' then case
              when 10 * place <= 2 * listed + 5 then 'A'
              when 40 * place <= 26 * listed + 20 then 'B'
              when 40 * (listed - place + 1) <= 2 * listed + 20 then 'D'
              else 'C'
            end
          when 'internet' then case
              when 20 * place <= 6 * listed + 10 then 'A'
              else 'B'
            end
        end
    end as grade_before_adjustment
  from ranked
),
-- 主板上市：main_board | 主板上市: main_board
fired_listed_firm as (
  select
    graded.*,
    grade_before_adjustment is not null and coalesce(main_board, false) as is_listed_firm
  from graded
),
-- 主板上市 | listed on a main board
moved_listed_firm as (
  select
    fired_listed_firm.*,
    case when is_listed_firm then 'A' else grade_before_adjustment end as grade_after_listed_firm
  from fired_listed_firm
),
-- 营收超 50 亿元或税收 1000 万元以上：revenue > 50 亿元 or tax >= 1000 万元 | 营收超 50 亿元或税收 1000 万元以上: revenue > 50 亿元 or tax >= 1000 万元
fired_large_firm as (
  select
    moved_listed_firm.*,
    grade_before_adjustment is not null and coalesce(revenue > 500000e0 or tax >= 1000e0, false) as is_large_firm
  from moved_listed_firm
),
-- 营收超 50 亿元或税收 1000 万元以上 | revenue over 5 bn yuan, or tax from 10 m yuan
moved_large_firm as (
  select
    fired_large_firm.*,
    case when is_large_firm then 'A' else grade_after_listed_firm end as grade_after_large_firm
  from fired_large_firm
),
-- 全国互联网百强：top100 | 全国互联网百强: top100
fired_internet_top as (
  select
    moved_large_firm.*,
    grade_before_adjustment is not null and coalesce(top100, false) as is_internet_top
  from moved_large_firm
),
-- 全国互联网百强 | national internet top 100
moved_internet_top as (
  select
    fired_internet_top.*,
    case when is_internet_top then 'A' else grade_after_large_firm end as grade_after_internet_top
  from fired_internet_top
),
-- 严重失信：dishonest | 严重失信: dishonest
fired_dishonesty as (
  select
    moved_internet_top.*,
    grade_before_adjustment is not null and coalesce(dishonest, false) as is_dishonesty
  from moved_internet_top
),
-- 严重失信 | serious dishonesty
moved_dishonesty as (
  select
    fired_dishonesty.*,
    case when is_dishonesty then case when grade_after_internet_top in ('A', 'B') then 'C' else grade_after_internet_top end else grade_after_internet_top end as grade_after_dishonesty
  from fired_dishonesty
),
-- 较大及以上事故：accident | 较大及以上事故: accident
fired_after_accident as (
  select
    moved_dishonesty.*,
    grade_before_adjustment is not null and coalesce(accident, false) as is_after_accident
  from moved_dishonesty
),
-- 较大及以上事故 | major accident in the year
moved_after_accident as (
  select
    fired_after_accident.*,
    case when is_after_accident then case when grade_after_dishonesty in ('A', 'B') then 'C' else grade_after_dishonesty end else grade_after_dishonesty end as grade_after_after_accident
  from fired_after_accident
),
-- 严重违反土地法规：land_breach | 严重违反土地法规: land_breach
fired_breach as (
  select
    moved_after_accident.*,
    grade_before_adjustment is not null and coalesce(land_breach, false) as is_breach
  from moved_after_accident
),
-- 严重违反土地法规 | serious land-law breach
moved_breach as (
  select
    fired_breach.*,
    case when is_breach then 'D' else grade_after_after_accident end as grade_after_breach
  from fired_breach
),
-- 最终等级与调整原因 | The final grade, and the moves behind it
final_grades as (
  select
    moved_breach.*,
    grade_after_breach as grade,
    nullif(concat_ws(', ',
      case when grade_after_listed_firm <> grade_before_adjustment then 'listed_firm' end,
      case when grade_after_large_firm <> grade_after_listed_firm then 'large_firm' end,
      case when grade_after_internet_top <> grade_after_large_firm then 'internet_top' end,
      case when grade_after_dishonesty <> grade_after_internet_top then 'dishonesty' end,
      case when grade_after_after_accident <> grade_after_dishonesty then 'after_accident' end,
      case when grade_after_breach <> grade_after_after_accident then 'breach' end
    ), '') as moves
  from moved_breach
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
