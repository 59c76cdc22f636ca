// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stream_writer.h"

#include "core/base/file_descriptor.h"
#include "core/record/event_json.h"

#include <unistd.h>

namespace clipscope::cli {

void StreamWriter::onEvent(const record::Event& event) {
    if (m_isBroken) {
        return;
    }
    m_line.clear();
    record::appendEventLine(m_line, event);
    m_isBroken = writeAll(STDOUT_FILENO, m_line) != 0;
}

}  // namespace clipscope::cli
