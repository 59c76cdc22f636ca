// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace clipscope::widgets {

/// Shows a field as one whose content is wrong, or as an ordinary one.
void markInvalid(QWidget& field, bool isInvalid);

}  // namespace clipscope::widgets
