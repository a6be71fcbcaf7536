import { auditIn, stageForAudits } from './support/accessibility'

auditIn(stageForAudits(), { look: 'dark', theme: 'dark', mode: 'standard', mainButton: 44 })
