/** 使用帮助. */
export const helpPage = {
  /** What stands before a manual's first section. */
  lead: '写在前面',
  whom: '遇到问题找谁',
  unionFirst: '审核、退回、延期找责任工会；绑定、分派、台账找省产改办',
  office: (telephone: string): string => `省产改办 ${telephone}`,
  officeNote: '通知上公布的联系电话',
  callOffice: '拨打省产改办的电话',
  reviewer: (seatName: string, name: string): string => `${seatName} 审核员 ${name}`,
  unionNumber: '找责任工会而不知道电话的，请打省产改办的电话问。',
  unfold: '展开',
  fold: '收起',
}
