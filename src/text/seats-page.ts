/** 我的席位. */
export const seatsPage = {
  seats: '我的席位',
  here: '正在使用',
  change: '换到这里',
  unread: (unread: number): string => `${unread} 条未读`,
  changeLabel: (seatName: string, role: string): string => `换到${seatName}的${role}`,
  note: '换席位以后，首页、消息和要办的事都按那个席位显示；没有保存的内容都留在手机里。本人提交的材料，换了席位也不能由本人审核。',
  people: '人员',
  peopleNote: '谁和您一起绑定在这里',
  add: '添加席位',
  addNote: '还负责别的单位的，请向省产改办要一个邀请码。',
}
