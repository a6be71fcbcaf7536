import { REPORT_FORMS, type ReportKind } from '@/domain/report/sections'

/** What belongs into each section, in the place where it is to be written. */
const PLACEHOLDERS: Readonly<Record<ReportKind, Readonly<Record<number, string>>>> = {
  stage: {
    1: '写领导小组何时成立、谁牵头、哪些部门参加；有哪些制度，多久开一次会，怎样分工、督办和考核',
    2: '写思想引领、技能培训、待遇和通道、权益保障等做了什么，有哪些数据、荣誉和变化，举一两个实例',
    3: '写还有哪些问题：哪项工作没有做到、卡在哪里、原因是什么',
    4: '写需要上级支持什么、希望完善哪些政策，也可以写本企业打算怎样改进',
  },
  summary: {
    1: '写本地区（产业）怎样部署、建了哪些机制，指导了多少家企业，开展了哪些活动',
    2: '写取得了哪些成效，有哪些数据和典型企业；再写存在的问题和原因',
    3: '写明年的主要安排和时间，需要省里支持的事项和建议',
  },
}

/** The placeholder of one section. */
export const sectionPlaceholder = (kind: ReportKind, no: number): string =>
  PLACEHOLDERS[kind][no] ?? REPORT_FORMS[kind].title
