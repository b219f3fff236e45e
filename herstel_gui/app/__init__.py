"""The window program: joins storage, files of this computer and screens; ``cli`` does so for the commands."""
