import { Page, type PageProps } from '@/components/page/page'
import { useBar } from '@/features/session/appearance'
import './office.scss'

/** A page of the office. */
export function OfficePage(frame: Omit<PageProps, 'hero' | 'still' | 'forAnyone'>) {
  useBar('plain')
  return <Page {...frame} />
}
