import { InvitationDesk } from '../../invitations/invitation-desk'

definePageConfig({
  navigationBarTitleText: '邀请码',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

export default function InvitationsPage() {
  return <InvitationDesk />
}
