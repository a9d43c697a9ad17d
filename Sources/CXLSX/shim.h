// libxlsxwriter is opened at its first use: it brings libcrypto along, for pictures, which no sheet of ours has.
#pragma once

#include "../opening.h"
#include <xlsxwriter.h>

#define KREISBLICK_XLSX_FUNCTIONS(f) \
    f(workbook_new) f(workbook_set_properties) f(workbook_add_worksheet) f(workbook_add_format) f(workbook_close) \
    f(worksheet_write_string) f(worksheet_write_number) f(worksheet_set_column) f(worksheet_freeze_panes) \
    f(format_set_bold) f(format_set_align) f(format_set_num_format) f(lxw_strerror)

KREISBLICK_TABLE(KreisblickXLSX, KREISBLICK_XLSX_FUNCTIONS, kreisblick_xlsx_fill)
