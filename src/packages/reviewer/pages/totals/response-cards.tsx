import { View } from '@tarojs/components'
import { BarRows } from '@/components/bar-rows/bar-rows'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { RowPages } from '@/components/row-pages/row-pages'
import { RESPONSE_SPANS } from '@/domain/totals/behind'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { SPAN_WORDS } from '@/text/narrowing'
import { totalsPage as words } from '@/text/totals'
import { type TabProps, toList } from './progress-cards'
import './totals.scss'

/** In how many days submissions are answered, in all and by each union, in the order of unions. */
export function ResponseCards({ view: { responses, unions }, totals }: TabProps) {
  const { count, median, mean, within, enterprises } = responses
  const answering = unions.flatMap(({ unionId, unionName, responses: own }) =>
    unionId === null || own.count === 0 ? [] : [{ unionId, unionName: unionName ?? '', own }],
  )
  return (
    <>
      <Card title={words.responses} note={count === 0 ? words.responsesNone : words.responseOf(count, median, mean)}>
        <BarRows
          rows={RESPONSE_SPANS.map((span) => ({
            ...{ key: String(span), label: SPAN_WORDS[span], max: count },
            text: words.times(within[span], enterprises[span]),
            parts: [{ key: 'within', value: within[span], tone: 'mid' as const }],
            ...(enterprises[span] > 0 ? toList(totals, { of: 'answered', span }) : {}),
          }))}
        />
        <View className='rv-totals__line'>{words.responsesNote}</View>
      </Card>
      {answering.length > 0 ? (
        <RowPages
          rows={answering}
          unit={words.unionUnit}
          onTurn={scrollToTop}
          inside={(shown) => <CellList title={words.unions}>{shown}</CellList>}
        >
          {({ unionId, unionName, own }) => (
            <Cell
              key={unionId}
              title={unionName}
              note={words.responseOf(own.count, own.median, own.mean)}
              onPress={() => openPage(totals.unionPage(unionId))}
            />
          )}
        </RowPages>
      ) : null}
    </>
  )
}
