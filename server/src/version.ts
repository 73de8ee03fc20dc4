/** The package's version; the build puts it in. */
export const version: string = process.env['NOTICE_LINT_VERSION'] ?? 'development'
