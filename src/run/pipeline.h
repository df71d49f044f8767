#ifndef DL_RUN_PIPELINE_H
#define DL_RUN_PIPELINE_H

#include "base/doc.h"
#include "base/kit.h"

#endif
