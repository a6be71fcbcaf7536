import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { nextStep } from '@/features/home/next-step'
import type { DimensionView } from '@/features/fill/dimension-view'
import type { Fill } from '@/features/fill/fill'
import { backOrOpen, replacePage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useMessages } from '@/features/use-messages'
import { dimensionPage } from '@/text/contact-pages'

interface NextBarProps {
  fill: Fill
  view: DimensionView
  assessmentId: string
  open: number | undefined
  /** What follows for somebody who came from the check. */
  findings: readonly number[] | undefined
  onOpen: (no: number) => void
}

/** The dimension before, and the next thing to do wherever it is: one need not look for it. */
export function NextBar({ fill, view, assessmentId, open, findings, onOpen }: NextBarProps) {
  const [rest, setRest] = useState(findings)
  const askForMessages = useMessages()
  const { dimension, previous } = view
  const step = nextStep(fill.store.getState(), { dimensionId: dimension.id, open, findings: rest })
  const check = pageUrl('contact/check', { id: assessmentId })

  const leave = (go: () => void) => {
    void askForMessages()
    fill.answers.sendNow()
    go()
  }
  const goOn = () => {
    switch (step.kind) {
      case 'check':
        return leave(() => backOrOpen(check))
      case 'dimension':
        return leave(() => replacePage(pageUrl('contact/dimension', { id: assessmentId, d: step.dimensionId })))
      case 'indicator': {
        if (step.dimensionId === dimension.id) {
          fill.answers.sendNow()
          setRest(step.rest)
          return onOpen(step.no)
        }
        const place = { id: assessmentId, d: step.dimensionId, no: step.no, rest: step.rest?.join('.') }
        return leave(() => replacePage(pageUrl('contact/dimension', place)))
      }
    }
  }
  return (
    <ActionBar>
      {rest && step.kind === 'check' ? null : rest ? (
        <Button kind='secondary' onPress={() => leave(() => backOrOpen(check))}>
          {dimensionPage.backToCheck}
        </Button>
      ) : (
        <Button
          kind='secondary'
          disabled={!previous}
          onPress={
            previous &&
            (() => leave(() => replacePage(pageUrl('contact/dimension', { id: assessmentId, d: previous.id }))))
          }
        >
          {dimensionPage.previous}
        </Button>
      )}
      <Button onPress={goOn}>{step.text}</Button>
    </ActionBar>
  )
}
