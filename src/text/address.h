/* Addresses inside text: web, mail, handles, host and file names. Each returns where the address that begins at `at`
 * ends, or `at` when none begins there. */
#ifndef DL_TEXT_ADDRESS_H
#define DL_TEXT_ADDRESS_H

#include "text/lexicon.h"

/* http://…, www.…, mailto:…, name@host, @handle */
uint32_t dl_address(struct dl_str text, uint32_t at, uint32_t end);
/* example.com/path, report.pdf, comp.lang.c: known by first or last label */
uint32_t dl_address_host(const struct dl_language *language, struct dl_str text, uint32_t at, uint32_t end);

#endif
