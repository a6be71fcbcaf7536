import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Pressable } from '@/components/pressable/pressable'
import { inOrder, type Material, materialsOf } from '@/features/materials/materials'
import { reportMaterials } from '@/features/report/report-ways'
import { openPage } from '@/features/session/navigate'
import { type Page, type PageParameters, pageUrl } from '@/features/session/routes'
import { useSession } from '@/features/session/use-session'
import { type Year, yearParameters } from '@/features/session/years'
import { functionWords } from '@/text/office-functions'
import './progress.scss'

interface Way {
  readonly key: keyof typeof functionWords.names
  readonly url: string
}

/** What is written under a tile where the title on 材料与报告 would not fit. */
const MATERIAL_KEYS: Readonly<Partial<Record<Material['key'], Way['key']>>> = {
  ledger: 'ledger',
  'roster-import': 'roster',
  stages: 'stages',
  summaries: 'summaries',
  quotas: 'quotas',
  'nomination-review': 'nominations',
  package: 'package',
}

/** Everything that the office does besides what the bar at the foot offers, in the order of a year's work: who takes part, what comes in, what is filed, what is set. */
const useWays = (year: Year): readonly Way[] => {
  const { session } = useSession()
  const of = yearParameters(year)
  const way = (key: Way['key'], page: Page, parameters: PageParameters = {}): Way => ({
    key,
    url: pageUrl(page, parameters),
  })
  const materials = session ? inOrder([...materialsOf(session, year), ...reportMaterials(session, year)]) : []
  return [
    way('totals', 'reviewer/totals', of),
    way('routing', 'office/routing', of),
    way('reception', 'office/receive-many', of),
    way('extensions', 'reviewer/extensions', of),
    way('nudgeUnions', 'office/nudge-unions', of),
    way('unreached', 'papers/unreached'),
    way('delivery', 'office/delivery'),
    way('invitations', 'office/invitations'),
    way('people', 'office/people'),
    way('unions', 'office/unions'),
    ...materials.flatMap(({ key, url }): readonly Way[] => {
      const named = MATERIAL_KEYS[key]
      return named ? [{ key: named, url }] : []
    }),
    way('cycle', 'office/cycle', of),
    way('feedback', 'office/feedback'),
    way('audit', 'papers/audit'),
    way('health', 'office/health'),
    way('inbox', 'inbox'),
    way('settings', 'settings'),
    way('help', 'papers/help'),
  ]
}

/** All functions of the office on one screen, a tile each. */
export function FunctionGrid({ year, unread }: { year: Year; unread: number }) {
  const ways = useWays(year)
  return (
    <Card title={functionWords.title}>
      <View className='of-functions'>
        {ways.map(({ key, url }) => {
          const name = functionWords.names[key]
          const waiting = key === 'inbox' && unread > 0 ? functionWords.unread(unread) : undefined
          return (
            <Pressable
              key={key}
              className='of-function'
              label={[name, waiting].filter(Boolean).join('，')}
              onPress={() => openPage(url)}
            >
              <View className='of-function__name'>{name}</View>
              {waiting ? <View className='of-function__waiting'>{waiting}</View> : null}
            </Pressable>
          )
        })}
      </View>
    </Card>
  )
}
