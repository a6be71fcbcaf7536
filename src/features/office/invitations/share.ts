import { useShareAppMessage } from '@tarojs/taro'
import type { IssuedInvitation } from '@/contract/invitation'
import { sharedInvitation } from '@/text/office-invitations'
import { pageUrl } from '../../session/routes'

/** What stands on the card: without it WeChat takes a picture of the page, the code among it. Of five to four, as cards are. */
const PICTURE = '/packages/office/pictures/invitation.png'

/** An invitation as WeChat shows it in a chat: whoever taps it comes to its code, already read in. */
export const cardOf = ({
  role,
  seatName,
  code,
}: Pick<IssuedInvitation, 'seatName' | 'code'> & Pick<IssuedInvitation, 'role'>) => ({
  title: sharedInvitation(role, seatName),
  path: pageUrl('bind', { code: code.replace(/-/g, '') }),
  imageUrl: PICTURE,
})

/** What WeChat's own button sends of the page while this is shown. Returns whether there is such a button: a browser has none. */
export const useSharedInvitation = (issued: IssuedInvitation, onShared: () => void): boolean => {
  useShareAppMessage(() => {
    onShared()
    return cardOf(issued)
  })
  return process.env.TARO_ENV === 'weapp'
}
