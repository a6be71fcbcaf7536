import type { PrintedTable } from './rubric'

/**
 * What 附件 1 of 粤产改办〔2023〕10号 prints around its indicators. Its blanks are the notice's own: "(10分)" stands beside "(15 分)". Where one
 * cell of the notice is broken by its page, its parts stand together here.
 */
export const printed2023: PrintedTable = {
  annex: '附件 1',
  titleLines: ['“深化产业工人队伍建设改革 推动高质量发展”专项行动', '省级台账入库企业阶段性评估表'],
  enterpriseLabel: '单位名称：',
  filledOnLabel: '填报时间：',
  columns: ['序号', '一级指标', '二级指标', '自评情况（每项 100 字左右）', '评分'],
  dimensions: {
    organisation: ['组织领导', '(10分)'],
    guidance: ['产业工人政治引领', '(15分)'],
    skills: ['产业工人技能培育', '(15 分)'],
    career: ['产业工人职业发展', '(15 分)'],
    rights: ['产业工人权益维护', '(15 分)'],
    governance: ['产业工人有序参与社会和企业治理', '(15 分)'],
    contribution: ['产业工人', '作用发挥', '(15 分)'],
    bonus: ['改革创新', '成效加分'],
  },
  opinionLines: ['地级以上市总工会、省产业（局）工会、企业集团（公司）', '审核意见'],
  signerLabel: '签字人：',
  seal: '（盖章）',
}
