import type { ReactNode } from 'react'
import { Cell, CellList } from '@/components/cell/cell'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { FILING_NOTICE } from '@/domain/package/missing-wording'
import type { Packages } from '@/features/packages/use-packages'
import { packageStateWord, packageText, startedText } from '@/text/package'

interface PackagePageProps {
  packages: Packages
  footer: ReactNode
  overlay?: ReactNode
  children: ReactNode
}

/** Above everything that filing happens elsewhere, since a package made is no package filed; below it those made before. */
export function PackagePage({ packages, footer, overlay, children }: PackagePageProps) {
  return (
    <Page footer={footer} overlay={overlay}>
      <Notice tone='warn' title={packageText.filing}>
        {FILING_NOTICE}
      </Notice>
      {children}
      {packages.others.length === 0 ? null : (
        <CellList title={packageText.former}>
          {packages.others.map(({ packageId, title, startedAt, state }) => (
            <Cell
              key={packageId}
              title={title}
              note={`${startedText(startedAt)} · ${packageStateWord[state].label}`}
              onPress={() => packages.open(packageId)}
            />
          ))}
        </CellList>
      )}
    </Page>
  )
}
