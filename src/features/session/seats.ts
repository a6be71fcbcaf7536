import { CHANGE_SEAT } from '@/text/seats'
import { roleWord } from '@/text/states'
import { openPage } from './navigate'
import { pageUrl } from './routes'
import { useSession } from './use-session'

export const toSeats = (): void => openPage(pageUrl('papers/seats'))

/** For a first page: from which of several seats it is seen, and the way to the others; null while there is one only. */
export const useSeatLine = () => {
  const { session } = useSession()
  return session?.seat && session.person
    ? {
        title: CHANGE_SEAT,
        note: `${session.seatName} · ${roleWord(session.person.seat.role)}`,
        onPress: toSeats,
      }
    : null
}
