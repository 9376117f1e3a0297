"""Ten proposals to change the worked framework, as officers would make them, and the comment that each of them gets."""
