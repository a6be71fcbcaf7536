import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { CheckList, type CheckListProps } from './choice-list'

export interface ChooseListProps extends Pick<CheckListProps, 'label' | 'choices'> {
  page: {
    readonly selected: readonly string[]
    readonly choose: (ids: readonly string[]) => void
    readonly more: boolean
    readonly loading: boolean
    readonly loadMore: () => void
  }
  moreText: string
}

/** Rows of a page to choose from, and the way to further ones; no card where there is none. */
export function ChooseList({ label, choices, page, moreText }: ChooseListProps) {
  return (
    <>
      {choices.length > 0 ? (
        <Card>
          <CheckList label={label} choices={choices} values={page.selected} onChange={page.choose} />
        </Card>
      ) : null}
      {page.more ? (
        <View>
          <Button kind='text' loading={page.loading} onPress={page.loadMore}>
            {moreText}
          </Button>
        </View>
      ) : null}
    </>
  )
}
