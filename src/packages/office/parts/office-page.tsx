import type { ReactNode } from 'react'
import { Page } from '@/components/page/page'
import { useBar } from '@/features/session/appearance'
import './office.scss'

export interface OfficePageProps {
  children?: ReactNode
  top?: ReactNode
  footer?: ReactNode
  overlay?: ReactNode
}

/** A page of the office, whose lists are wider at a desk. */
export function OfficePage(frame: OfficePageProps) {
  useBar('plain')
  return <Page wide {...frame} />
}
