import { InvitationDesk } from '../../invitations/invitation-desk'

export default function InvitationsPage() {
  return <InvitationDesk />
}
