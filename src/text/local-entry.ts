/** Who there is to be, in the local product. */
export const personaGroups = {
  contacts: '企业填报人',
  reviewers: '审核员',
  office: '省产改办',
  unbound: '还没有绑定的人',
}

/** The local product's first page, in a browser alone. */
export const localEntry = {
  product: '产改评估',
  choose: '选择身份进入（本机演示）',
  noAnswer: '本机服务没有回应。请确认 npm start 仍在运行，再试一次。',
  listing: '正在列出演示身份',
  none: '还没有演示身份',
  noneNote: '请在本机控制台重置数据，演示身份会一并装好。',
  asNewPerson: '我有邀请码，作为新用户进入',
  console: '打开本机控制台（时钟、消息、数据）',
}
