// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/event.h"

namespace clipscope::record {

/// Where a log's events are kept for good. One thread uses it at a time.
class Journal {
public:
    virtual ~Journal() = default;

    virtual void append(const Event& event) = 0;

    /// Hands everything appended to the system, and to the disk where `sync` says so.
    /// \return 0, or the errno that stopped it
    virtual int flush(bool sync) = 0;
};

}  // namespace clipscope::record
