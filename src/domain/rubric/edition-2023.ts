import { printed2023 } from './printed-2023'
import type { ComputedFact, Dimension, Fact, Indicator, Rubric } from './rubric'

/*
 * 附件 1 of 粤产改办〔2023〕10号, character for character, its slips included ("以…为基层的劳动和技能竞赛机制" at 23 is the
 * notice's own). Which figures an indicator asks for is ours: they stand beside the narrative and never replace it.
 */

const count = (id: string, label: string, unit = '人'): Fact => ({ id, label, unit, kind: 'count' })
const amount = (id: string, label: string, unit = '万元'): Fact => ({ id, label, unit, kind: 'amount' })

const indicator = (
  no: number,
  points: number | null,
  wording: string,
  figures: { example?: string; facts?: readonly Fact[]; computed?: readonly ComputedFact[] } = {},
): Indicator => ({
  no,
  points,
  wording,
  ...(figures.example === undefined ? {} : { example: figures.example }),
  facts: figures.facts ?? [],
  computed: figures.computed ?? [],
})

const organisation: Dimension = {
  id: 'organisation',
  title: '组织领导',
  shortTitle: '组织领导',
  points: 10,
  indicators: [
    indicator(1, 5, '成立组织领导机构、制定工作方案情况（5分）', {
      example: '例：XX年X月，成立以XX为组长的领导小组，印发了《XX产改工作方案》等',
    }),
    indicator(2, 3, '列入企业发展规划和年度工作要点情况（3分）'),
    indicator(3, 2, '召开产改工作会议，参加或举办产改工作培训情况（2分）', {
      facts: [count('meetings', '产改工作会议', '次'), count('trainings', '产改工作培训', '次')],
    }),
  ],
}

const guidance: Dimension = {
  id: 'guidance',
  title: '产业工人政治引领',
  shortTitle: '政治引领',
  points: 15,
  indicators: [
    indicator(4, 5, '产业工人队伍党员数量及年度增长率（5分）', {
      facts: [count('membersThisYear', '今年党员数'), count('membersLastYear', '去年党员数')],
      computed: [
        {
          label: '年度增长率',
          unit: '%',
          formula: { kind: 'growth', now: 'membersThisYear', before: 'membersLastYear' },
        },
      ],
    }),
    indicator(5, 5, '大力加强企业基层党组织建设及车间班组党组织作用发挥情况（5分）'),
    indicator(6, 5, '开展职业精神和职业素养教育情况（5分）'),
  ],
}

const skills: Dimension = {
  id: 'skills',
  title: '产业工人技能培育',
  shortTitle: '技能培育',
  points: 15,
  indicators: [
    indicator(7, 5, '制定并实施本单位技术工人培养规划和培训制度情况（5分）'),
    indicator(8, 4, '落实企业职工教育经费情况（4 分）', {
      facts: [amount('educationExpenses', '教育经费支出'), amount('payroll', '职工工资总额')],
      computed: [
        { label: '占工资总额', unit: '%', formula: { kind: 'share', part: 'educationExpenses', whole: 'payroll' } },
      ],
    }),
    indicator(
      9,
      3,
      '自建或联合高等学校、职业学校和专业科研机构建设技能人才培养基地、工匠学院情况，加强数字技能人才培养情况。（3 分）',
    ),
    indicator(10, 3, '自主开展职级评价和技能评价情况（3 分）'),
  ],
}

const career: Dimension = {
  id: 'career',
  title: '产业工人职业发展',
  shortTitle: '职业发展',
  points: 15,
  indicators: [
    indicator(11, 5, '打通技能人才与经营管理人才、专业技术人才发展渠道情况（5 分）'),
    indicator(12, 4, '获得各级工匠命名人数，企业命名企业工匠、首席员工、技能带头人等情况（4 分）', {
      facts: [
        count('artisansProvince', '省级以上工匠'),
        count('artisansCity', '市县级工匠'),
        count('artisansEnterprise', '企业命名的工匠、首席员工、技能带头人'),
      ],
      computed: [
        {
          label: '合计',
          unit: '人',
          formula: { kind: 'sum', of: ['artisansProvince', 'artisansCity', 'artisansEnterprise'] },
        },
      ],
    }),
    indicator(13, 3, '建立落实技术工人创新成果按要素参与分配制度等创新激励情况（3 分）'),
    indicator(14, 3, '落实新“八级工”制度情况（3 分）'),
  ],
}

const rights: Dimension = {
  id: 'rights',
  title: '产业工人权益维护',
  shortTitle: '权益维护',
  points: 15,
  indicators: [
    indicator(15, 5, '建立产业工人工资平等协商机制、正常增长机制、支付保障机制等情况（5 分）'),
    indicator(16, 4, '加强安全生产和职业健康、心理健康等工作情况（4 分）'),
    indicator(17, 3, '规范劳务派遣用工，保障其合法权益情况（3 分）', {
      facts: [count('dispatched', '劳务派遣人数'), count('workforce', '用工总量')],
      computed: [
        { label: '派遣占用工总量', unit: '%', formula: { kind: 'share', part: 'dispatched', whole: 'workforce' } },
      ],
    }),
    indicator(18, 3, '为职工缴足“五险一金”情况（3 分）', {
      facts: [count('insured', '足额缴纳人数'), count('insurable', '应缴纳人数')],
      computed: [{ label: '缴纳覆盖率', unit: '%', formula: { kind: 'share', part: 'insured', whole: 'insurable' } }],
    }),
  ],
}

const governance: Dimension = {
  id: 'governance',
  title: '产业工人有序参与社会和企业治理',
  shortTitle: '治理参与',
  points: 15,
  indicators: [
    indicator(19, 4, '以职工代表大会为基本形式的民主管理制度落实情况（4 分）'),
    indicator(20, 4, '推进厂务公开、司务公开情况（4 分）'),
    indicator(21, 2, '落实职工董事制度、职工监事制度情况（2 分）'),
    indicator(22, 5, '党建带工建、工建促党建工作情况（5 分）'),
  ],
}

const contribution: Dimension = {
  id: 'contribution',
  title: '产业工人作用发挥',
  shortTitle: '作用发挥',
  points: 15,
  indicators: [
    indicator(23, 4, '建立以企业岗位练兵和技术比武为基层的劳动和技能竞赛机制（4 分）'),
    indicator(24, 4, '开展群众性技术创新活动，总结命名和推广先进操作法，鼓励支持职工开展“五小”活动情况（4 分）'),
    indicator(25, 4, '建立职工创新工作室、劳模和工匠人才创新工作室、技能大师工作室情况（4 分）', {
      facts: [
        count('studiosWorkers', '职工创新工作室', '个'),
        count('studiosModel', '劳模和工匠人才创新工作室', '个'),
        count('studiosMasters', '技能大师工作室', '个'),
      ],
      computed: [
        {
          label: '合计',
          unit: '个',
          formula: { kind: 'sum', of: ['studiosWorkers', 'studiosModel', 'studiosMasters'] },
        },
      ],
    }),
    indicator(26, 3, '积极组织工匠人才参与关键核心技术攻关情况（3 分）'),
  ],
}

const bonus: Dimension = {
  id: 'bonus',
  title: '改革创新成效加分',
  shortTitle: '创新加分',
  points: null,
  indicators: [
    indicator(27, null, '向省产改办报送信息及采用情况', {
      facts: [count('reported', '报送信息', '篇'), count('adopted', '被采用', '篇')],
      computed: [{ label: '采用率', unit: '%', formula: { kind: 'share', part: 'adopted', whole: 'reported' } }],
    }),
    indicator(28, null, '改革创新经验在市级以上会议经验交流或被省级以上主流媒体宣传情况', {
      facts: [count('exchanges', '会议经验交流', '次'), count('coverage', '省级以上媒体宣传', '次')],
    }),
  ],
}

/** 附件 1 of the notice of 2023: 28 indicators, seven dimensions of 100 points, and the bonus apart. */
export const edition2023: Rubric = {
  version: '2023-10',
  title: '“深化产业工人队伍建设改革 推动高质量发展”专项行动省级台账入库企业阶段性评估表',
  source: '粤产改办〔2023〕10号 附件 1',
  dimensions: [organisation, guidance, skills, career, rights, governance, contribution, bonus],
  opinionSentence: '经审核，上述自评情况真实准确，同意呈报。',
  printed: printed2023,
}
