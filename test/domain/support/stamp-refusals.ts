/** Values for the refusals of stamped sheets, with which their sentences are read. */
export const STAMP_REFUSALS = {
  stamp_form_open: null,
  stamp_report_unwritten: null,
  stamp_report_received: null,
  stamp_pdf_only: null,
  stamp_other_form: null,
  stamp_limit: { limit: 20 },
  stamp_sheet_small: { width: 640, height: 480, shorter: 700, longer: 1000 },
  stamp_pages_changed: null,
  stamp_empty: null,
  stamp_unclear: { pages: [2, 5] },
  stamp_finished: null,
  stamp_received: null,
} as const
