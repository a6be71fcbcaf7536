import { useRouter } from '@tarojs/taro'
import { useSession } from './use-session'
import { yearOf, type Year } from './years'

/** The year that a page was opened for, or the one that its reader is led to. */
export const useYear = (): Year => {
  const { cycle } = useRouter().params
  return yearOf(useSession().session, cycle)
}
