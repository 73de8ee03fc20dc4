-- Opens a notice with the server as docs/editors.md says, waits for diagnostics, applies a code action, and writes what came of it.
local report = {}
local function finish(text)
  report.error = text
  local file = io.open(vim.env.REPORT, 'w')
  file:write(vim.fn.json_encode(report))
  file:close()
  vim.cmd('qall!')
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.NOTICE))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({name = 'notice-lint', cmd = {vim.env.NODE, vim.env.CLI, 'lsp', '--stdio'}, root_dir = vim.fn.getcwd()})
vim.lsp.buf_attach_client(buffer, client)
if not vim.wait(30000, function() return #vim.diagnostic.get(buffer) > 0 end, 50) then return finish('no diagnostics') end

report.diagnostics = {}
for _, one in ipairs(vim.diagnostic.get(buffer)) do
  table.insert(report.diagnostics, {code = one.code, line = one.lnum, source = one.source})
end

local params = {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  range = {start = {line = 2, character = 0}, ['end'] = {line = 2, character = 200}},
  context = {diagnostics = {}, only = {'quickfix'}},
}
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 30000)
for _, answer in pairs(answers or {}) do
  for _, action in ipairs(answer.result or {}) do
    if action.title == vim.env.TITLE and action.edit then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      report.lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
      return finish(nil)
    end
  end
end
finish('no code action “' .. vim.env.TITLE .. '”: ' .. vim.inspect(answers))
