/* Text layout by pango, PDF by cairo, QR codes by libqrencode. Owner: Print. */
#ifndef TALAKA_CPRINT_SHIM_H
#define TALAKA_CPRINT_SHIM_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#endif
